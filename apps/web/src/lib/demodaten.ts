/** Said wherever made-up figures are shown, on screen and in every file. */
export const DEMODATEN = 'Demodaten (synthetisch)'
