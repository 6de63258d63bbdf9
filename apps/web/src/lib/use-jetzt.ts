import { useState } from 'react'

/** The moment at which a part of the page came to be: what is said of days ago keeps to it. */
export const useJetzt = (): Date => useState(() => new Date())[0]
