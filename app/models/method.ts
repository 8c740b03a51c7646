/** Every quantity that the engine reports, in the order of a report, with those who defined it. */
export const quantityGroups = {
  measurement: {
    weights: "Wold (1982); Lohmöller (1989)",
    loadings: "Chin (1998); Hair et al. (2022)",
    crossLoadings: "Chin (1998)",
    alpha: "Cronbach (1951)",
    rhoA: "Dijkstra & Henseler (2015), Comput. Stat. Data Anal. 81",
    rhoC: "Jöreskog (1971); Werts, Linn & Jöreskog (1974)",
    ave: "Fornell & Larcker (1981)",
    fornellLarcker: "Fornell & Larcker (1981)",
    htmt: "Henseler, Ringle & Sarstedt (2015); Ringle et al. (2023)",
    outerVif: "Belsley, Kuh & Welsch (1980); Hair et al. (2022)",
    consistent: "Dijkstra & Henseler (2015), MIS Q. 39(2)",
  },
  structure: {
    paths: "Wold (1982)",
    effects: "Bollen (1989)",
    r2: "Chin (1998)",
    adjustedR2: "Ezekiel (1930)",
    f2: "Cohen (1988)",
    innerVif: "Kock & Lynn (2012); Hair et al. (2022)",
    redundancy: "Lohmöller (1989); Tenenhaus et al. (2005)",
    srmr: "Hu & Bentler (1999); Henseler et al. (2014)",
    gof: "Tenenhaus et al. (2005); Henseler & Sarstedt (2013)",
    q2: "Stone (1974); Geisser (1974)",
    predict: "Shmueli et al. (2016; 2019)",
  },
  inference: {
    bootstrap: "Efron & Tibshirani (1993)",
    bca: "Efron (1987); Davison & Hinkley (1997)",
    stable: "Kock (2014); Kock & Hadaya (2018)",
    sampleSize: "Kock & Hadaya (2018)",
  },
  comparison: {
    micom: "Henseler, Ringle & Sarstedt (2016)",
    permutation: "Chin & Dibbern (2010); Phipson & Smyth (2010)",
    importance: "Ringle & Sarstedt (2016)",
    score: "Ringle & Sarstedt (2016); Fairclough & Cella (1996)",
    scoreInterval: "Hesterberg (2015)",
    scoreDifference: "Welch (1938); Satterthwaite (1946); Holm (1979)",
  },
} as const;

type Groups = typeof quantityGroups;
export type QuantityGroup = keyof Groups;
export type Quantity = { [Group in QuantityGroup]: keyof Groups[Group] }[QuantityGroup];

export function listQuantities(group: QuantityGroup): { quantity: Quantity; source: string }[] {
  return Object.entries(quantityGroups[group]).map(([quantity, source]) => ({
    quantity: quantity as Quantity,
    source,
  }));
}
