export interface Region {
  code: string;
  parentCode: string | null;
  kind: "province" | "kabupaten" | "kota";
  name: string;
}

/** How much there is in a region and everything below it. */
export interface RegionSummary extends Region {
  offices: number;
  sentra: number;
  /** People, each counted once however many roles they have there. */
  accounts: number;
}

interface Contents {
  offices: { regionCode: string }[];
  sentra: { regionCode: string }[];
  members: { regionCode: string; userId: number }[];
}

/** Counts what lies in each region, and in those below it: "35" holds "35.15", as the codes say. */
export function summarise(regions: readonly Region[], contents: Contents): RegionSummary[] {
  const isWithin = (code: string) => {
    const below = `${code}.`;
    return ({ regionCode }: { regionCode: string }) => regionCode === code || regionCode.startsWith(below);
  };
  return regions.map((region) => {
    const within = isWithin(region.code);
    return {
      ...region,
      offices: contents.offices.filter(within).length,
      sentra: contents.sentra.filter(within).length,
      accounts: new Set(contents.members.filter(within).map(({ userId }) => userId)).size,
    };
  });
}

export const isInUse = ({ offices, sentra, accounts }: RegionSummary) => offices + sentra + accounts > 0;
