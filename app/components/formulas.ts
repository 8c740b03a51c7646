import type { ReactNode } from "react";
import type { Quantity } from "~/models/method.ts";
import { fraction, math, mean, root, row, sum, terms } from "./math.ts";

/**
 * The formulas of `analytics/`, as its files state them. x items (standardised), m of them in a construct, w weights,
 * λ loadings, r correlations of items, Y constructs, c their correlations, β paths, N respondents.
 */
export const formulas: Record<Quantity, ReactNode> = {
  weights: math(terms("Y_k ="), sum("i"), terms("w_i x_i , var ( Y_k ) = 1")),
  loadings: math(terms("λ_i = cor ( x_i , Y_k )")),
  crossLoadings: math(terms("cor ( x_i , Y_l ) , l ≠ k")),
  alpha: math(
    terms("α ="),
    fraction(terms("m"), terms("m − 1")),
    terms("("),
    terms("1 −"),
    fraction(terms("m"), row(sum("i,j"), terms("r_ij"))),
    terms(")"),
  ),
  rhoA: math(
    terms("ρ_A ="),
    terms("( w^′ w )^2 ·"),
    fraction(terms("w^′ ( S − diag S ) w"), terms("w^′ ( w w^′ − diag w w^′ ) w")),
  ),
  rhoC: math(
    terms("ρ_C ="),
    fraction(
      row(terms("("), sum("i"), terms("λ_i )^2")),
      row(terms("("), sum("i"), terms("λ_i )^2 +"), sum("i"), terms("( 1 − λ_i^2 )")),
    ),
  ),
  ave: math(terms("AVE ="), fraction(terms("1"), terms("m")), sum("i"), terms("λ_i^2")),
  fornellLarcker: math(root(terms("AVE_k")), terms("> | c_kl |")),
  htmt: math(
    terms("HTMT_kl ="),
    fraction(mean(terms("| r_kl |")), root(mean(terms("| r_kk |")), terms("·"), mean(terms("| r_ll |")))),
  ),
  outerVif: math(terms("VIF_i ="), fraction(terms("1"), terms("1 − R_i^2"))),
  consistent: math(terms("c_kl^* ="), fraction(terms("c_kl"), root(terms("ρ_A,k · ρ_A,l")))),
  paths: math(terms("β = C_PP^−1 c_P")),
  effects: math(terms("T = ( I − B )^−1 − I")),
  r2: math(terms("R^2 ="), sum("j"), terms("β_j c_j")),
  adjustedR2: math(terms("1 − ( 1 − R^2 )"), fraction(terms("N − 1"), terms("N − q − 1"))),
  f2: math(terms("f^2 ="), fraction(terms("R^2 − R_−j^2"), terms("1 − R^2"))),
  innerVif: math(terms("VIF_j ="), fraction(terms("1"), terms("1 − R_j^2"))),
  redundancy: math(terms("λ_i^2 R^2")),
  srmr: math(root(fraction(row(sum("i≤j"), terms("( r_ij − r̂_ij )^2")), terms("p ( p + 1 ) / 2")))),
  gof: math(terms("GoF ="), root(mean(terms("λ_i^2")), terms("·"), mean(terms("R_k^2")))),
  q2: math(
    terms("Q^2 = 1 −"),
    fraction(row(sum("i"), terms("( x_i − x̂_i )^2")), row(sum("i"), terms("( x_i −"), mean(terms("x")), terms(")^2"))),
  ),
  predict: math(
    terms("Q_predict^2 = 1 −"),
    fraction(row(sum("i"), terms("( x_i − x̂_i )^2")), row(sum("i"), terms("( x_i −"), mean(terms("x")), terms(")^2"))),
  ),
  bootstrap: math(
    terms("SE ="),
    root(fraction(row(sum("b"), terms("( β_b −"), mean(terms("β")), terms(")^2")), terms("B − 1"))),
  ),
  bca: math(terms("α_1 = Φ"), terms("( z_0 +"), fraction(terms("z_0 + z_α"), terms("1 − a ( z_0 + z_α )")), terms(")")),
  stable: math(
    terms("SE ="),
    fraction(terms("1"), root(terms("N"))),
    terms("exp"),
    terms("( −"),
    fraction(terms("e | β |"), root(terms("N"))),
    terms(")"),
  ),
  sampleSize: math(terms("N > ("), fraction(terms("z"), terms("| β |")), terms(")^2")),
  micom: math(terms("c = cor ( Y_1 , Y_2 )")),
  permutation: math(terms("p ="), fraction(terms("1 + n_≥"), terms("1 + P"))),
  importance: math(terms("T_k ·"), fraction(terms("s_Y"), terms("s_k"))),
  score: math(
    terms("100 ·"),
    sum("i"),
    terms("v_i"),
    fraction(terms("x_i − min"), terms("max − min")),
    terms(", v_i ∝"),
    fraction(terms("w_i"), terms("s_i")),
  ),
  scoreInterval: math(
    terms("ln"),
    fraction(terms("s"), terms("100 − s")),
    terms("± t ·"),
    fraction(terms("100 e"), terms("s ( 100 − s )")),
  ),
  scoreDifference: math(terms("t ="), fraction(terms("s_1 − s_2"), root(terms("e_1^2 + e_2^2")))),
};
