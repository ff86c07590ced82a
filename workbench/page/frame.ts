import type { Host } from "../host";
import { setIcon } from "../host/ui/icons";

/** What the app has around its panes and a plugin has no part in: buttons for the sides, the vault's name, the phone's bar. */
export function drawFrame(host: Host, vaultName: string): void {
  const app = element(".app-container");
  drawSideToggles(host, app);
  drawVaultProfile(host, vaultName, element(".mod-left-split"));
  drawPhoneBar(host, app);
}

function drawSideToggles(host: Host, app: HTMLElement): void {
  const { leftSplit, rightSplit } = host.app.workspace;
  const places = [
    { side: leftSplit, name: "left", parent: element(".workspace-ribbon.mod-left") },
    { side: rightSplit, name: "right", parent: app },
  ] as const;
  for (const { side, name, parent } of places) {
    const holder = parent.createDiv(`sidebar-toggle-button mod-${name}`);
    button(holder, "clickable-icon", `sidebar-${name}`, `Toggle ${name} sidebar`, () => side.toggle());
  }
}

function drawVaultProfile(host: Host, vaultName: string, side: HTMLElement): void {
  const profile = side.createDiv("workspace-sidedock-vault-profile");
  profile.createDiv("workspace-drawer-vault-switcher").createDiv({
    cls: "workspace-drawer-vault-name",
    text: vaultName,
  });
  const actions = profile.createDiv("workspace-drawer-vault-actions");
  button(actions, "clickable-icon", "settings", "Settings", () => host.openSettings());
}

function drawPhoneBar(host: Host, app: HTMLElement): void {
  const { leftSplit, rightSplit } = host.app.workspace;
  const backdrop = app.createDiv("workspace-drawer-backdrop");
  backdrop.addEventListener("click", () => {
    leftSplit.collapse();
    rightSplit.collapse();
  });
  const actions = app.createDiv("mobile-navbar").createDiv("mobile-navbar-actions");
  const cls = "mobile-navbar-action tappable";
  button(actions, cls, "sidebar-left", "Toggle left sidebar", () => leftSplit.toggle());
  button(actions, cls, "search", "Open quick switcher", () => host.openSwitcher());
  button(actions, cls, "terminal", "Open command palette", () => host.openPalette());
  button(actions, cls, "settings", "Settings", () => host.openSettings());
  button(actions, cls, "sidebar-right", "Toggle right sidebar", () => rightSplit.toggle());
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The host has drawn no ${selector}.`);
  return found;
}

function button(parent: HTMLElement, cls: string, icon: string, label: string, act: () => void): void {
  const el = parent.createEl("button", { cls, attr: { type: "button", "aria-label": label } });
  setIcon(el, icon);
  el.addEventListener("click", act);
}
