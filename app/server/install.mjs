import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Installs what package-lock.json names, where that isn't what stands in node_modules. Contents are compared, not
 * times: a checkout touches the lock file without changing it. Plain JavaScript without packages, for `npm start` and
 * `npm test` alike.
 * @param env without NODE_ENV: "production" there would leave out the build's tools
 * @throws Error where npm fails
 */
export function installPackages(env) {
  if (isInstalled()) return;
  console.log("Installing packages (npm ci) …");
  const { status } = spawnSync("npm", ["ci", "--include=dev"], { stdio: "inherit", env });
  if (status !== 0) throw new Error("npm ci failed: the packages could not be installed");
}

function isInstalled() {
  const wanted = readPackages("package-lock.json");
  const installed = readPackages("node_modules/.package-lock.json");
  if (!installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    // An optional package may be for another platform than this one.
    return installed[path] ? installed[path].version === entry.version : entry.optional === true;
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined;
  }
}
