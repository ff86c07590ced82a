/** The build takes Markdown files in as text. */
declare module "*.md" {
  const text: string;
  export default text;
}
