/** A confidence interval, in the unit of the value that it belongs to. */
export interface Intervall {
  readonly unten: number
  readonly oben: number
}

/** Two-sided 95 %: quantile 0.975 of the standard normal distribution. R: `qnorm(0.975)`. */
export const Z_95 = 1.959963984540054

/** Two-sided 99.8 %: quantile 0.999 of the standard normal distribution. R: `qnorm(0.999)`. */
export const Z_998 = 3.090232306167813
