import { formatAnzahl } from '@sozial/shared/format'
import { WahlFeld } from '../../../ui/Feld.tsx'
import styles from './Angebotsdateien.module.css'
import type { Bericht, Wahl } from './send-angebote.ts'

interface DeutungProps {
  readonly bericht: Bericht
  readonly wahl: Wahl
  readonly onWahl: (wahl: Wahl) => void
}

/** What the columns are taken for, and words for categories that nobody knows. */
export function Deutung(props: DeutungProps) {
  return (
    <>
      <Kategorien {...props} />
      <Spalten {...props} />
    </>
  )
}

const OFFEN = '?'

function Kategorien({ bericht, wahl, onWahl }: DeutungProps) {
  const { unbekannteKategorien: unbekannte, kategorien } = bericht
  if (unbekannte.length === 0) return null
  const nameOf = (schluessel: string): string =>
    kategorien.find((eine) => eine.schluessel === schluessel)?.name ?? schluessel
  return (
    <section className={styles['gruppe']}>
      <h2 className="t-abschnitt">
        {formatAnzahl(unbekannte.length, 'Kategorie ist', 'Kategorien sind')} nicht bekannt
      </h2>
      <p className="t-klein leise">Was ist gemeint? Ohne Antwort bleibt die Kategorie leer.</p>
      <ul className={styles['spalten']}>
        {unbekannte.map(({ wort, anzahl, vorschlaege }) => (
          <li key={wort}>
            <WahlFeld
              label={`„${wort}“ (${formatAnzahl(anzahl, 'Angebot', 'Angebote')})`}
              wert={OFFEN}
              optionen={[
                { wert: OFFEN, text: 'Bitte wählen' },
                ...(vorschlaege.length > 0
                  ? [
                      {
                        gruppe: 'Vielleicht',
                        optionen: vorschlaege.map((wert) => ({ wert, text: nameOf(wert) })),
                      },
                    ]
                  : []),
                {
                  gruppe: 'Alle Kategorien',
                  optionen: kategorien.map(({ schluessel, name }) => ({
                    wert: schluessel,
                    text: name,
                  })),
                },
                { wert: '', text: 'Weglassen' },
              ]}
              onChange={(wert) =>
                onWahl({ ...wahl, kategorien: { ...wahl.kategorien, [wort]: wert } })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

const NICHTS = ''
const HOECHSTENS_GENANNT = 6

/** "Spalten: 10 von 11 erkannt; nicht gelesen: Fax" */
function describeSpalten(alle: number, offene: readonly { readonly kopf: string }[]): string {
  if (offene.length === 0) return `Spalten: alle ${alle} erkannt`
  const namen = offene.slice(0, HOECHSTENS_GENANNT).map(({ kopf }) => kopf || 'ohne Überschrift')
  const mehr = offene.length > HOECHSTENS_GENANNT ? ' …' : ''
  return `Spalten: ${alle - offene.length} von ${alle} erkannt; nicht gelesen: ${namen.join(', ')}${mehr}`
}

function Spalten({ bericht, wahl, onWahl }: DeutungProps) {
  const { spaltenarten } = bericht
  // Two columns may have the same head.
  const spalten = bericht.spalten.map((eine, nr) => ({ ...eine, kennung: `${nr} ${eine.kopf}` }))
  if (spalten.length === 0) return null
  const offene = spalten.filter(({ spalte }) => spalte === null)
  const ohneTitel = !spalten.some(({ spalte }) => spalte === 'titel')
  return (
    <details className={styles['gruppe']} open={ohneTitel}>
      <summary>{describeSpalten(spalten.length, offene)}</summary>
      <ul className={styles['spalten']}>
        {spalten.map(({ kopf, spalte, beispiele, kennung }, nr) => (
          <li key={kennung}>
            <WahlFeld
              label={kopf || `Spalte ${nr + 1}`}
              wert={spalte ?? NICHTS}
              optionen={[
                { wert: NICHTS, text: 'Nicht lesen' },
                ...spaltenarten.map((eine) => ({ wert: eine.spalte, text: eine.name })),
              ]}
              onChange={(wert) =>
                onWahl({
                  ...wahl,
                  spalten: { ...wahl.spalten, [String(nr)]: wert === NICHTS ? null : wert },
                })
              }
            />
            <span className={`t-klein ${styles['beispiel']}`}>
              {beispiele.join(' · ') || 'leer'}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
