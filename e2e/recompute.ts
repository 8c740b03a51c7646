import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type Download } from "@playwright/test";
import { unzipSync } from "fflate";

/**
 * Computes a download again with the command that its README names, and compares what comes out byte by byte.
 * @returns the download's answers
 */
export async function recompute(download: Download): Promise<string> {
  const files = unzipSync(readFileSync(await download.path()));
  const folder = mkdtempSync(join(tmpdir(), "sentra-health-"));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const command = /npm (run pls -- wave .*)/.exec(readFileSync(join(folder, "README.txt"), "utf8"))![1]!;
    const words = command.trim().replace("result.json", "again.json").split(" ");
    const args = words.map((word) => (/\.(csv|json)$/.test(word) ? join(folder, word) : word));
    await promisify(execFile)("npm", args);
    expect(readFileSync(join(folder, "again.json")).equals(files["result.json"]!)).toBe(true);
    return Buffer.from(files["answers.csv"]!).toString("utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
