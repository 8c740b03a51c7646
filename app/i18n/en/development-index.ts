import type { developmentIndex as id } from "../id/development-index.ts";

export const developmentIndex: typeof id = {
  title: "Cluster development index",
  lead: "The three pillars of a cluster and its marketing partnerships drawn together into one figure, 1 to 100, for {{region}}, {{from}} to {{to}}.",
  notRating:
    "This index helps to find where to ask further. It is no rating of a cooperative's health, and no sole ground for giving or refusing assistance.",
  region: "Region",
  to: "Up to",
  counts:
    "{{count}} sentra in this region, {{ranked}} of them with an index. Places are always those among all; the table shows {{perPage}} a page.",
  keptSince: "The sentra's values were read {{when}}, and are read anew after ten minutes.",
  byRegion: "By kabupaten and kota",
  byRegionHint:
    "Index and place of the sentra in the middle, among all sentra of this region. Open a kabupaten or kota to see its sentra alone; there the scale is that area's own range.",
  ranked: "Sentra with an index",
  middleIndex: "Middle index",
  middlePlace: "Middle place",
  rankedOf: "{{ranked}} of {{sentra}}",
  table: "Index and places",
  tableHint:
    "“Possible places” says where a sentra moves when the weights and the way of computing are changed: 90 % of {{draws}} trials lie in this range. Of sentra whose ranges overlap, neither can be called the better one.",
  place: "Place",
  placeRange: "Possible places",
  range: "{{low}}–{{high}}",
  median: "middle {{median}}",
  index: "Index",
  otherTried: "By the weights on trial",
  otherBefore: "By the weights before",
  shiftTried: "By the weights on trial places shift by {{mean}} on average; {{moved}} of {{of}} sentra move.",
  shiftBefore: "Against the weights before, places shift by {{mean}} on average; {{moved}} of {{of}} sentra move.",
  weakest: "weakest",
  next: "The next step: open the sentra, look at the sheets of its weakest pillar and its diagnosis, then see which help is missing.",
  nextLink: "Map of help in this region",
  known: "{{known}} of {{of}} indicators",
  up: "up",
  down: "down",
  same: "the same",
  none: "No index yet",
  noneHint:
    "A pillar is computed where at least {{share}} % of its indicators are known; the index needs every pillar that has a weight.",
  lacking: "lacking: {{pillars}}",
  fewRanked:
    "Fewer than three sentra have values in this region, so indicators that use the region's range are left out, and places mean little.",
  weights: "Weights",
  weightsSet: "The weights in force were set by {{region}}, version {{version}}, {{day}}: {{reason}}",
  weightsEqual: "No office has set weights yet, so the four pillars count the same.",
  weightsHint:
    "Whole percents that come to 100. Try them first: the table shows which places change. What is saved becomes a new version, and also holds in regions below that have set none.",
  percentOf: "{{pillar}}, %",
  reason: "Reason",
  try: "Try these weights",
  save: "Save weights",
  saved: "The weights are saved as a new version.",
  trying: "Weights on trial, not saved: {{weights}}.",
  percentWrong: "Enter a whole percentage, 0 to 100.",
  sumWrong: "The four weights come to {{sum}} %, and have to come to 100 %.",
  reasonMissing: "Write why.",
  atOnce: "Somebody else has just changed the weights. Look again, then save.",
  versions: "Weights that were set",
  version: "Version",
  day: "Date",
  how: "How it is computed",
  steps: {
    normalise:
      "Each indicator is put on a scale of 1 to 100, 100 being the best. Percentages have fixed goalposts, 0 and 100. The others use the lowest and the highest value in this region over the 12 months; from 20 sentra on, the 5th and the 95th percentile, so that one outlier does not make the scale. Where less is better the scale is turned round.",
    missing:
      "An indicator is used where at least half of its months are reported. A pillar is computed where at least {{share}} % of its indicators are known. What is not known is replaced by nothing.",
    pillar: "A pillar is the mean of its indicators.",
    together:
      "The index is the weighted geometric mean of the four pillars, so that a strong pillar does not make up for a weak one.",
    weights:
      "Weights are the office's choice of what comes first, not a result; equal weights are a choice, too. So each set of weights has a reason and is kept as a version. A weight of 40 % means: where that pillar's score rises by a tenth, the index rises by about 4 %.",
    size: "Numbers and rupiah are divided by active enterprises, so that a large sentra is not ahead only for being large.",
    sensitivity:
      "For the range of places every weight is changed at random between half and one and a half times, and the ways of scaling and of drawing together are picked at random: goalposts, the region's range or ranks; geometric or arithmetic. There are 1,000 trials; above 1,000 sentra fewer, at least 200. The trials are always the same ones, so the result can be repeated.",
    source: "The steps follow OECD/JRC, Handbook on Constructing Composite Indicators (2008).",
  },
  parts: "Indicators in the index",
  scale: "Scale",
  fixed: "goalposts {{low}}–{{high}}",
  ownRange: "the region's range",
  perEnterprise: "per enterprise",
  lowerIsBetter: "less is better",
};
