import { rmSync } from "node:fs";

/** The journeys' database goes with them. */
export default function removeData(): void {
  rmSync(process.env["E2E_DATA_DIR"]!, { recursive: true, force: true });
}
