import type * as O from "obsidian";

/** The plugin holds this very object, so a change of mode writes into it. */
export const Platform: { -readonly [K in keyof typeof O.Platform]: (typeof O.Platform)[K] } = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: false,
  isWin: false,
  isLinux: true,
  isSafari: false,
  resourcePathPrefix: "app://local/",
};

/** The app on an Android phone, or on a Linux desktop. */
export function setPlatform(phone: boolean): void {
  Platform.isDesktop = !phone;
  Platform.isDesktopApp = !phone;
  Platform.isMobile = phone;
  Platform.isMobileApp = phone;
  Platform.isAndroidApp = phone;
  Platform.isPhone = phone;
  Platform.isLinux = !phone;
}

export const apiVersion = "1.13.1";

export function requireApiVersion(version: string): boolean {
  const wanted = version.split(".").map(Number);
  const have = apiVersion.split(".").map(Number);
  for (let i = 0; i < 3; i++) {
    const difference = (have[i] ?? 0) - (wanted[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
