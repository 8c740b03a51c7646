import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macOs = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The system's browser: CHROMIUM_PATH, else the first found. The test runner's own download is not reachable everywhere. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const directories = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const candidates = [...names.flatMap((name) => directories.map((directory) => join(directory, name))), ...macOs];
  return candidates.find(isExecutable);
}

/** Finds Chromium, or installs Debian's as root. Undefined, with one line saying how, where neither can be done. */
export function provideChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    console.log("Installing Chromium (apt-get install chromium) …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-q"], { stdio: "ignore", env });
    spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { stdio: "ignore", env });
  }
  const installed = findChromium();
  if (!installed) {
    console.log(
      "Chromium not found: install it (as root: apt-get install chromium) or set CHROMIUM_PATH to its program.",
    );
  }
  return installed;
}

/** What a browser under test needs: no sandbox where root runs it, and no talk with the outside. */
export function chromiumArguments() {
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
