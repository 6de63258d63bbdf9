/** Icons, drawn inline: thin, square, in the colour of the text. Always beside a word. */
import type { ReactNode } from 'react'

function Zeichen({ groesse = 16, children }: { groesse?: number; children: ReactNode }) {
  return (
    <svg
      width={groesse}
      height={groesse}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

interface Groesse {
  readonly groesse?: number
}

export const Winkel = () => (
  <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true" focusable="false">
    <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
  </svg>
)
export const Haken = (props: Groesse) => (
  <Zeichen {...props}>
    <path d="M2.5 8.5l3.6 3.6 7.4-8" strokeWidth="2" />
  </Zeichen>
)
export const Kreuz = (props: Groesse) => (
  <Zeichen {...props}>
    <path d="M3.5 3.5l9 9m0-9l-9 9" strokeWidth="2" />
  </Zeichen>
)
export const Dreieck = (props: Groesse) => (
  <Zeichen {...props}>
    <path d="M8 2.2L15 14H1z" />
    <path d="M8 6.4v4M8 11.4v1.4" />
  </Zeichen>
)
export const Lupe = (props: Groesse) => (
  <Zeichen {...props}>
    <circle cx="6.8" cy="6.8" r="4.8" />
    <path d="M10.4 10.4l4.6 4.6" />
  </Zeichen>
)
export const Striche = (props: Groesse) => (
  <Zeichen {...props}>
    <path d="M1.5 4h13M1.5 8h13M1.5 12h13" />
  </Zeichen>
)
export const Ordner = (props: Groesse) => (
  <Zeichen {...props}>
    <path d="M8 11V2.5M4.6 5.8L8 2.4l3.4 3.4M1.5 10v4h13v-4" />
  </Zeichen>
)
