/** Where the focus goes when what had it is gone or something new has come. */
import { flushSync } from 'react-dom'

/** True when the page has its heading and the heading has the focus. */
export function focusTitel(): boolean {
  const titel = document.querySelector<HTMLElement>('main h1')
  if (!titel || titel.closest('[aria-busy="true"]')) return false
  titel.setAttribute('tabindex', '-1')
  titel.focus({ preventScroll: true })
  return true
}

/** As `ref` of what has just appeared: takes the focus unless a field in it has it. */
export function focusNeues(element: HTMLElement | null): void {
  if (!element || element.contains(document.activeElement)) return
  element.tabIndex = -1
  element.focus({ preventScroll: true })
}

/** Renders a change that takes away what has the focus, and goes on at the heading. */
export function mitFokusAufTitel(aendere: () => void): void {
  flushSync(aendere)
  focusTitel()
}

/** Renders what is missing in a form and goes to the first such field. */
export function mitFokusAufFehler(form: HTMLElement, aendere: () => void): void {
  flushSync(aendere)
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
