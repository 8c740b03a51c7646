import type { EnterpriseInput } from "./enterprise-form.ts";

/** What tells one member from another. */
export type Identity = Pick<EnterpriseInput, "name" | "ownerName" | "nib">;

/** Two members with the same name and owner are one, however they are capitalised; so the database holds it too. */
export const nameKey = ({ name, ownerName }: Pick<Identity, "name" | "ownerName">) =>
  JSON.stringify([name.toLowerCase(), (ownerName ?? "").toLowerCase()]);

/** Which of a member's own marks another one of the register has. */
export function findTaken(
  others: readonly (Identity & { id?: number })[],
  input: Identity,
  ownId?: number,
): "nib" | "name" | undefined {
  const rest = others.filter(({ id }) => ownId === undefined || id !== ownId);
  if (input.nib !== undefined && rest.some(({ nib }) => nib === input.nib)) return "nib";
  return rest.some((other) => nameKey(other) === nameKey(input)) ? "name" : undefined;
}
