/** One column; paper of the same width keeps the layout of a desk. */
export const SCHMALER_SCHIRM = 'screen and (max-width: 767px)'
