import { HILFEFORMEN, KOSTENARTEN, SPRACHEN, ZIELGRUPPEN, ZUGAENGE } from '@sozial/domain/angebot'
import { formatAlter, formatAnzahl } from '@sozial/shared/format'
import type { ReactNode } from 'react'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import type { Angebot } from './jsonld.ts'
import styles from './Angebot.module.css'

const worteOf = (liste: Readonly<Record<string, string>>, werte: readonly string[]) =>
  werte.map((wert) => liste[wert] ?? wert)

/** What the offer says of itself; what it does not say has no line. */
export function Angaben({ angebot }: { readonly angebot: Angebot }) {
  const { langtext, leichteSprache } = angebot
  return (
    <>
      <dl className={styles['angaben']}>
        <Zeile name="Für wen">{fuerWen(angebot)}</Zeile>
        <Zeile name="Wie Sie dazukommen">{zugang(angebot)}</Zeile>
        <Zeile name="Kosten">{kosten(angebot)}</Zeile>
        <Zeile name="Sprachen">{worteOf(SPRACHEN, angebot.sprachen).join(', ')}</Zeile>
        <Zeile name="Wer hilft">{werHilft(angebot)}</Zeile>
        <Zeile name="Partner">{angebot.kooperation}</Zeile>
        <Zeile name="Ziel">{angebot.wirkungsziel}</Zeile>
        <Zeile name="Rechtsgrundlage">{angebot.rechtsgrundlage}</Zeile>
      </dl>
      {langtext !== '' && (
        <Abschnitt titel="Was Sie erwartet" id="beschreibung">
          <Absaetze text={langtext} />
        </Abschnitt>
      )}
      {leichteSprache !== '' && (
        <Abschnitt titel="In Leichter Sprache" id="leichte-sprache">
          <Absaetze text={leichteSprache} />
        </Abschnitt>
      )}
    </>
  )
}

function Zeile({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === '' || children === null) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Plain text: a blank line parts, nothing in it is markup. */
function Absaetze({ text }: { readonly text: string }) {
  return (
    <div className={styles['text']}>
      {text.split(/\n\s*\n/).map((absatz, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no name and never move
        <p key={i}>{absatz}</p>
      ))}
    </div>
  )
}

function fuerWen({ zielgruppen, alterVon, alterBis }: Angebot): string {
  const alter = formatAlter({ von: alterVon, bis: alterBis })
  return [...worteOf(ZIELGRUPPEN, zielgruppen), alter].filter(Boolean).join(' · ')
}

function werHilft({ hilfeMix, vzae, ehrenamtliche }: Angebot): string {
  const zahlen = [
    vzae !== null && formatAnzahl(vzae, 'Vollzeitstelle', 'Vollzeitstellen'),
    ehrenamtliche !== null && formatAnzahl(ehrenamtliche, 'Ehrenamtliche', 'Ehrenamtliche'),
  ]
  return [worteOf(HILFEFORMEN, hilfeMix).join(', '), zahlen.filter(Boolean).join(', ')]
    .filter(Boolean)
    .join('\n')
}

const zugang = ({ zugang: wege, anmeldung }: Angebot): string =>
  [worteOf(ZUGAENGE, wege).join(' · '), anmeldung].filter(Boolean).join('\n')

const kosten = ({ kostenart, kosten: genauer }: Angebot): string =>
  [kostenart === null ? '' : worteOf(KOSTENARTEN, [kostenart])[0], genauer]
    .filter(Boolean)
    .join('\n')
