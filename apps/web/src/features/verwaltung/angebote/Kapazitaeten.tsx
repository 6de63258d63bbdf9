import { useState } from 'react'
import { KAPAZITAETSARTEN, KAPAZITAETSSTAENDE, type Angebotsinhalt } from '@sozial/domain/angebot'
import { formatAlter, formatDatum, formatZahl, toTag } from '@sozial/shared/format'
import { toFehler, type Fehler } from '../../../lib/fehler.ts'
import { useJetzt } from '../../../lib/use-jetzt.ts'
import { Button } from '../../../ui/Button.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { BeendeKapazitaetDocument } from './pflege.generated.ts'
import type { Kapazitaet, Standort } from './angebot-worte.ts'
import { Kapazitaetsform } from './Kapazitaetsform.tsx'
import type { Kategorie } from './kategoriensuche.ts'
import { toLetztenTag } from './zahleneingabe.ts'
import type { Schreiber } from './use-schreiber.ts'
import styles from './Angebote.module.css'

interface KapazitaetenProps {
  readonly standort: Standort
  /** Of several sites: which one. */
  readonly name: string
  readonly inhalt: Angebotsinhalt
  readonly kategorien: readonly Kategorie[]
  readonly schreibe: Schreiber
}

/** What there is, what comes, what goes, at one site. */
export function Kapazitaeten({ standort, name, inhalt, kategorien, schreibe }: KapazitaetenProps) {
  const heute = toTag(useJetzt())
  const [offen, setOffen] = useState<string | null>(null)
  const [fehler, setFehler] = useState<Fehler | null>(null)
  const geltende = standort.kapazitaeten.filter(
    ({ gueltigBis }) => gueltigBis === null || gueltigBis > heute,
  )
  const nameOf = (schluessel: string): string =>
    kategorien.find((eine) => eine.schluessel === schluessel)?.name ?? schluessel
  async function beende(kapazitaet: string) {
    setFehler(null)
    await schreibe(BeendeKapazitaetDocument, { kapazitaet }).catch((error: unknown) =>
      setFehler(toFehler(error)),
    )
  }
  const wahl = (inhalt.kategorien ?? []).map((wert) => ({ wert, text: nameOf(wert) }))
  const form = (alte: Kapazitaet | null) => (
    <Kapazitaetsform
      {...{ standort, alte, wahl, schreibe, heute }}
      onFertig={() => setOffen(null)}
    />
  )
  return (
    <div className={styles['kapazitaeten']}>
      {name && <p className={styles['name']}>{name}</p>}
      <ul>
        {geltende.map((eine) => (
          <li key={eine.id} className={styles['standort']}>
            {offen === eine.id ? (
              form(eine)
            ) : (
              <>
                <p>
                  <b>
                    {formatZahl(eine.anzahl, Number.isInteger(eine.anzahl) ? 0 : 2)}{' '}
                    {KAPAZITAETSARTEN[eine.art]}
                  </b>
                  , {nameOf(eine.kategorie)}
                  <span className="t-klein leise"> {zeitwort(eine, heute)}</span>
                </p>
                <p className={styles['werk']}>
                  <Button art="text" klein onClick={() => setOffen(eine.id)}>
                    Ändern
                  </Button>
                  <Button art="text" klein onClick={() => void beende(eine.id)}>
                    Gibt es nicht mehr
                  </Button>
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
      {fehler && <FehlerMeldung fehler={fehler} />}
      {offen === 'neu' ? (
        form(null)
      ) : wahl.length === 0 ? (
        <p className={styles['hilfe']}>
          Plätze gehören zu einer Kategorie: bitte oben erst eine wählen.
        </p>
      ) : (
        <Button klein onClick={() => setOffen('neu')}>
          Plätze oder Stunden eintragen
        </Button>
      )}
    </div>
  )
}

function zeitwort(
  { status, alterVon, alterBis, gueltigAb, gueltigBis }: Kapazitaet,
  heute: string,
): string {
  const teile = [
    formatAlter({ von: alterVon ?? null, bis: alterBis ?? null }),
    status !== 'BESTEHEND' && KAPAZITAETSSTAENDE[status],
    gueltigAb > heute && `ab ${formatDatum(gueltigAb)}`,
    gueltigBis && `bis ${formatDatum(toLetztenTag(gueltigBis))}`,
  ]
  return teile.filter(Boolean).join(', ')
}
