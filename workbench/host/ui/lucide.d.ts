declare module "lucide-static/icon-nodes.json" {
  /** For each icon the elements of its drawing: tag and attributes. */
  const nodes: Record<string, readonly (readonly [string, Record<string, string>])[]>;
  export default nodes;
}
