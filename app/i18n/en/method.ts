import type { Messages } from "../i18n.ts";

export const method: Messages["method"] = {
  title: "Methods",
  intro:
    "The partnership-health score is computed once for each survey wave, published, and never changes again. Its weights come from PLS (partial least squares), a path model of constructs: things that can't be measured directly, such as trust, and show in several items of a questionnaire. This page explains every figure that is reported, and then tests the computation on published tables.",
  symbols:
    "Symbols: x items (standardised), m the number of items of a construct, p of all items, w weights, λ loadings, r correlations of items, Y constructs, c correlations of constructs, β path coefficients, q the number of paths into a construct, N respondents, s standard deviations.",
  contents: "On this page",
  quantity: "Quantity",
  formula: "Formula",
  threshold: "Threshold",
  groups: {
    measurement: "Measuring the constructs",
    structure: "How the constructs hang together",
    inference: "How sure one may be",
    comparison: "Comparing and using",
  },
  quantities: {
    weights: {
      name: "Weights",
      what: "A construct's value is the weighted sum of its items. Weights are sought in rounds until they settle: each time, mode A takes an item's correlation with the value that the construct's neighbours in the model suggest, mode B the regression coefficients.",
      threshold: "positive; an item with a negative weight is usually the wrong way round",
    },
    loadings: {
      name: "Loadings",
      what: "Correlation of an item with its construct: how well it stands for it.",
      threshold: "≥ 0.7 strong; 0.5–0.7 fair for a new scale",
    },
    crossLoadings: {
      name: "Cross-loadings",
      what: "Correlation of an item with the other constructs.",
      threshold: "below the loading on its own construct",
    },
    alpha: {
      name: "Cronbach's alpha",
      what: "Reliability if all items count alike, from their correlations (∑ r with the diagonal).",
      threshold: "≥ 0.7",
    },
    rhoA: {
      name: "rho_A",
      what: "Reliability of the weighted score that is really used; S is the matrix of item correlations. Usually between alpha and rho_C.",
      threshold: "≥ 0.7",
    },
    rhoC: {
      name: "rho_C (composite reliability)",
      what: "Reliability from the loadings: strong items count for more.",
      threshold: "≥ 0.7",
    },
    ave: {
      name: "AVE",
      what: "Average share of the items' variance that their construct explains.",
      threshold: "≥ 0.5: the construct explains more than half",
    },
    fornellLarcker: {
      name: "Fornell–Larcker",
      what: "A construct should be closer to its own items than to other constructs.",
      threshold: "√AVE above all its correlations",
    },
    htmt: {
      name: "HTMT",
      what: "Mean absolute correlation of items across two constructs, against the means within each. Near 1, respondents do not tell the two apart.",
      threshold: "≤ 0.85 distinct; ≤ 0.90 borderline; above overlapping",
    },
    outerVif: {
      name: "VIF of items",
      what: "How far an item is repeated by the others of its construct; R² of that item's regression on the others.",
      threshold: "≤ 3 safe; ≤ 5 watch; above too high",
    },
    consistent: {
      name: "PLSc",
      what: "Correlations of constructs corrected for error of measurement. The engine has it; the health page uses plain PLS.",
      threshold: "loadings and reliabilities not above 1",
    },
    paths: {
      name: "Path coefficients",
      what: "Regression of a construct on its predecessors (P): its change, in standard deviations, when one of them rises by one standard deviation and the others stay.",
      threshold: "interval does not hold 0",
    },
    effects: {
      name: "Total and indirect effects",
      what: "The total effect T adds up all routes; B is the matrix of path coefficients. The indirect effect is T − B, a specific one the product of the paths along one route.",
      threshold: "interval does not hold 0",
    },
    r2: {
      name: "R²",
      what: "Share of a construct's variance that its predecessors explain.",
      threshold: "0.67 large; 0.33 medium; 0.19 small",
    },
    adjustedR2: {
      name: "Adjusted R²",
      what: "R², lowered for the number of paths q.",
      threshold: "",
    },
    f2: {
      name: "f²",
      what: "How far R² falls without one predecessor (j), against what is unexplained. The constructs' values stay.",
      threshold: "≥ 0.15 medium–large; ≥ 0.02 small; below hardly any",
    },
    innerVif: {
      name: "VIF of paths and full VIF",
      what: "How far a predecessor is repeated by the others; the full VIF against all constructs, a sign of bias from asking everything in one way.",
      threshold: "≤ 3 safe; ≤ 5 watch; full VIF ≤ 3.3",
    },
    redundancy: {
      name: "Redundancy",
      what: "Share of an item's variance that comes from its construct's predecessors.",
      threshold: "",
    },
    srmr: {
      name: "SRMR",
      what: "Average difference between the items' observed correlations and those that the model implies, with the constructs' correlations as they are (saturated) or as the paths imply.",
      threshold: "≤ 0.08",
    },
    gof: {
      name: "GoF",
      what: "Root of mean λ² times mean R². Cannot tell a wrong model from a right one; computed because it is still asked for.",
      threshold: "not used to judge",
    },
    q2: {
      name: "Q² (Stone–Geisser)",
      what: "Every d-th cell of the items is hidden, the model estimated anew and the cell guessed: its error against that of guessing the mean.",
      threshold: "> 0",
    },
    predict: {
      name: "PLSpredict",
      what: "Respondents are dealt to 10 folds; each is predicted by the model of the other nine. x̄ is the mean of the training data. Errors are set against a linear model of the items too.",
      threshold: "Q² of prediction > 0; RMSE below the linear model's",
    },
    bootstrap: {
      name: "Bootstrap",
      what: "Respondents are drawn with replacement 10,000 times and the model computed each time. The spread of the results is the standard error; their 2.5th and 97.5th percentiles are the 95% interval. Draws that can't be computed are replaced and reported. The seed is fixed, so the result is always the same.",
      threshold: "interval does not hold 0; one-sided tests only with a sign stated beforehand",
    },
    bca: {
      name: "BCa interval",
      what: "As the percentile interval, with percentiles moved for skewness: z₀ from the share of resamples below the estimate, a from the jackknife.",
      threshold: "interval does not hold 0",
    },
    stable: {
      name: "Stable standard error (WarpPLS)",
      what: "A formula without resampling, fitted to simulations; p from Student's t, one-sided, with N − 1 degrees of freedom. It knows β and N alone, so here it only serves to check published tables.",
      threshold: "p < 0.05",
    },
    sampleSize: {
      name: "Smallest number of respondents",
      what: "For a path of size β to be seen at 5% with power 0.8 (z = 2.486). The inverse square root method is this formula; the gamma-exponential method uses the stable standard error. For |β| = {{beta}}: {{inverse}} and {{gamma}} respondents.",
      threshold: "N not below it",
    },
    micom: {
      name: "MICOM",
      what: "Before groups (sentra) or waves are compared: the same model and treatment of data (step 1), weights of either group giving the same scores (step 2, c near 1), the same means and variances (step 3); tested by permutations.",
      threshold: "c not below the lowest 5% of permutations",
    },
    permutation: {
      name: "Test of differences between groups",
      what: "Respondents are dealt to the groups at random P times; p is the share of deals whose difference is at least the observed one.",
      threshold: "p < 0.05, where MICOM holds",
    },
    importance: {
      name: "Importance–performance map",
      what: "Importance: by how many points the target rises when a construct rises by one (the total effect on the 0–100 scale). Performance: its mean score. What is important and performs poorly comes first.",
      threshold: "",
    },
    score: {
      name: "Score 0–100",
      what: "Weighted mean of the answers as given, on 0–100: 0 when everybody gives the lowest answers, 100 the highest, whoever answers. Items with a negative weight are read in reverse. The weights are frozen from a reference wave, so that waves and sentra are read alike; without one all items count the same. Who answered at least half of a construct's items is scored on it. Shown is the mean of the respondents; the overall score is the mean of the constructs' scores.",
      threshold: "not the legal health rating of a cooperative; nothing is shown of fewer than 5 answers",
    },
    scoreInterval: {
      name: "Interval of a score",
      what: "The error comes from whole respondents drawn again with replacement, times √(n/(n − 1)). The interval takes Student's t with n − 1 degrees of freedom on the logit of the score s, so that it stays within 0–100.",
      threshold: "95%",
    },
    scoreDifference: {
      name: "Difference of two scores",
      what: "Welch's t with the scores' own errors e. A difference within the uncertainty is called not distinguishable, never a rank. Several sentra are compared in all pairs together by Holm's procedure; what MICOM does not allow is not compared.",
      threshold: "the interval leaves out 0; for several sentra Holm's p < 0.05",
    },
  },
  published: {
    title: "The Tanggulangin tables, recomputed",
    intro:
      "The model comes from a study of business partnership in the bag cluster of Tanggulangin, Kabupaten Sidoarjo, computed with WarpPLS. Below, its printed figures stand beside their recomputation by the engine of the health page. They are recomputed when this page is opened; only the printed figures are stored.",
    printed: "printed",
    recomputed: "recomputed",
    difference: "difference",
    standardError: "Standard error",
    coefficient: "Coefficient",
    forRows: "N = {{rows}}",
    errorsTitle: "1. The standard errors fit N = {{implied}}, not N = {{stated}}",
    errorsText:
      "The printed standard errors are WarpPLS's stable ones. With N = {{implied}} all {{compared}} come out to their last digit: the largest difference is {{missImplied}}. With N = {{stated}}, which the study states, it is {{missStated}}. Of N = {{from}} to {{to}}, only {{fitting}} fits.",
    misprint: "misprint",
    misprintText:
      "One standard error is left out of these differences: {{item}}, printed {{printed}}, is a misprint of about {{recomputed}}.",
    pathsCaption: "Paths to business partnership: standard errors and one-sided p-values",
    loadingsCaption: "Loadings and their standard errors",
    less: "< {{value}}",
    qualityTitle: "2. AVE and reliability of {{name}} contradict each other",
    qualityText:
      "AVE and composite reliability follow from the printed loadings, and AVE also from its root, printed on the diagonal of the correlations. Five constructs agree. For {{name}}, the AVE is {{printed}} as printed, {{recomputed}} from the loadings (below the 0.5 rule) and {{fromRoot}} from its root: they can't all be right. Its reliability is {{rhoPrinted}} as printed, {{rhoRecomputed}} from the loadings.",
    fromLoadings: "from loadings",
    fromRoot: "from √AVE",
    verdict: "Verdict",
    agrees: "agrees",
    contradicts: "contradicts",
    regressionTitle: "3. The printed correlations give other paths",
    regressionText:
      "Least squares on the printed correlations gives other coefficients, and R² {{recomputed}} instead of {{printed}}. So the printed coefficients come from WarpPLS's non-linear option, or from scores before rounding that differ from those correlations.",
    leastSquares: "least squares",
    constructs: {
      MS: "Social capital",
      SP: "Specialisation",
      KV: "Shared vision",
      KP: "Trust",
      SIN: "Synergy",
      KB: "Business partnership",
    },
  },
  referenceLink: "Methods: what the figures of partnership health mean and how they are computed",
};
