import type {} from "./app";
import { fetchFacts } from "./run";

/** One button of the strip that is either on or off. */
interface Switch {
  readonly label: string;
  readonly hint: string;
  isOn(): boolean;
  toggle(): void | Promise<void>;
}

const frame = element<HTMLIFrameElement>(".app");
const stage = element(".stage");
const tools = element(".bar-tools");
const query = new URLSearchParams(location.search);

function element<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** The address keeps what is switched on, so that it can be reloaded and passed on. */
function remember(name: string, value: string | null): void {
  if (value === null) query.delete(name);
  else query.set(name, value);
  const text = query.toString();
  history.replaceState(null, "", text === "" ? "/" : `/?${text}`);
}

function openApp(): void {
  frame.src = `/app?${query.toString()}`;
}

async function app(): Promise<Awaited<NonNullable<Window["workbench"]>> | null> {
  return (await frame.contentWindow?.workbench) ?? null;
}

function showState(): void {
  document.documentElement.classList.toggle("dark", query.get("theme") === "dark");
  stage.classList.toggle("phone", query.get("phone") === "1");
}

async function drawBar(): Promise<void> {
  const facts = await fetchFacts();
  document.title = `${facts.vaultName} - Crossroads`;
  element(".bar-vault").textContent = facts.vaultName;
  element(".bar-hint").textContent = facts.scratch
    ? "Scratch copy: nothing you change is kept"
    : "Changes are written to your files";
  const unkind = (): boolean => (query.has("unkind") ? query.get("unkind") === "1" : facts.unkind);

  const switches: readonly Switch[] = [
    {
      label: "Dark",
      hint: "Light or dark colours",
      isOn: () => query.get("theme") === "dark",
      toggle: async () => {
        remember("theme", query.get("theme") === "dark" ? null : "dark");
        (await app())?.host.setTheme(query.get("theme") === "dark" ? "dark" : "light");
      },
    },
    {
      label: "Phone",
      hint: "The layout of the mobile app",
      isOn: () => query.get("phone") === "1",
      // The app decides at its start which of the two it is.
      toggle: () => {
        remember("phone", query.get("phone") === "1" ? null : "1");
        openApp();
      },
    },
    {
      label: "Unkind",
      hint: "A large vault on a slow machine, just started: late metadata, late layout, deferred views",
      isOn: unkind,
      toggle: () => {
        remember("unkind", unkind() ? "0" : "1");
        openApp();
      },
    },
  ];
  for (const one of switches) addSwitch(one);
  addButton("Reload plugin", "Loads the plugin as it is built now", async () =>
    (await app())?.reloadPlugin(),
  );
}

function addSwitch(one: Switch): void {
  const button = addButton(one.label, one.hint, async () => {
    const done = one.toggle();
    showState();
    button.setAttribute("aria-pressed", String(one.isOn()));
    await done;
  });
  button.setAttribute("aria-pressed", String(one.isOn()));
}

function addButton(label: string, hint: string, act: () => unknown): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.title = hint;
  button.addEventListener("click", () => {
    void (async () => {
      await act();
      frame.contentWindow?.focus();
    })();
  });
  tools.append(button);
  return button;
}

// With the focus on the strip the browser would print the page.
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p") {
    event.preventDefault();
    frame.contentWindow?.focus();
    void app().then((found) => found?.host.openPalette());
  }
});

showState();
frame.addEventListener("load", () => frame.contentWindow?.focus());
openApp();
void drawBar();
