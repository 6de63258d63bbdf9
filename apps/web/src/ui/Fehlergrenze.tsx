import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Meldung } from './Meldung.tsx'
import { Button } from './Button.tsx'

interface Props {
  /** What cannot be shown, as the object of the sentence: "Die Karte". */
  readonly teil: string
  /** What to do meanwhile. */
  readonly hilfe?: string
  readonly children: ReactNode
}

/**
 * Keeps a failure inside its panel: the map may fail while the table stands.
 * A class because React offers error boundaries in no other form.
 */
export class Fehlergrenze extends Component<Props, { readonly gescheitert: boolean }> {
  override state = { gescheitert: false }

  static getDerivedStateFromError() {
    return { gescheitert: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(`${this.props.teil}:`, error, info.componentStack)
  }

  override render() {
    if (!this.state.gescheitert) return this.props.children
    return (
      <Meldung
        art="fehler"
        role="alert"
        titel={`${this.props.teil} lässt sich gerade nicht zeichnen.`}
      >
        <p>{this.props.hilfe ?? 'Der Rest der Seite gilt weiter.'}</p>
        <p>
          <Button klein onClick={() => this.setState({ gescheitert: false })}>
            Erneut versuchen
          </Button>
        </p>
      </Meldung>
    )
  }
}
