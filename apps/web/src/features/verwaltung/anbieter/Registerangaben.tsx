import { useState, type FormEvent } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { SPITZENVERBAENDE, TRAEGERARTEN } from '@sozial/domain/angebot'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { Formularende } from '../../../ui/Formularende.tsx'
import { angabenworte, type Organisation } from './anbieter-worte.ts'
import {
  AendereRegisterangabenDocument,
  EigeneOrganisationenDocument,
} from './anbieter.generated.ts'
import styles from './Anbieter.module.css'

/** What the register says of one's own organisation. */
export function EigeneAngaben() {
  const { data } = useQuery(EigeneOrganisationenDocument)
  const eigene = data?.angebotserfassung.organisationen.find(({ eigene: ja }) => ja)
  if (!eigene) return null
  return (
    <Abschnitt titel="Ihre Organisation im Verzeichnis">
      <ul className={styles['liste']}>
        <li>
          <div>
            {eigene.name}
            <span>{angabenworte(eigene)}</span>
          </div>
          <Angabenknopf organisation={eigene} />
        </li>
      </ul>
    </Abschnitt>
  )
}

export function Angabenknopf({ organisation }: { readonly organisation: Organisation }) {
  const [offen, setOffen] = useState(false)
  return (
    <>
      <Button
        art="text"
        klein
        aria-label={`Angaben ändern: ${organisation.name}`}
        onClick={() => setOffen(true)}
      >
        Angaben ändern
      </Button>
      {offen && <Formular organisation={organisation} onClose={() => setOffen(false)} />}
    </>
  )
}

const ALLE = 'Sehen alle'
const KREIS = 'Sieht auch der Kreis'

const toOptionen = (leer: string, worte: Readonly<Record<string, string>>) => [
  { wert: '', text: leer },
  ...Object.entries(worte).map(([wert, text]) => ({ wert, text })),
]

/** @property name null: not theirs to change */
type Texte = Omit<Organisation, 'id' | 'name' | 'geprueft' | 'eigene'> & {
  readonly name: string | null
}

const startOf = (eine: Organisation): Texte => ({
  name: eine.eigene ? null : eine.name,
  kurzname: eine.kurzname,
  traegerart: eine.traegerart,
  spitzenverband: eine.spitzenverband,
  beschreibung: eine.beschreibung,
  strasse: eine.strasse,
  plz: eine.plz,
  ort: eine.ort,
  telefon: eine.telefon,
  email: eine.email,
  website: eine.website,
})

interface FormularProps {
  readonly organisation: Organisation
  readonly onClose: () => void
}

/** Beside each field stands who sees it; a name that the Kreis has checked stays. */
function Formular({ organisation, onClose }: FormularProps) {
  const { id, name } = organisation
  const [angaben, setAngaben] = useState(() => startOf(organisation))
  const [aendere, { error, loading }] = useMutation(AendereRegisterangabenDocument)
  const setze = (teil: Partial<Texte>) => setAngaben((bisher) => ({ ...bisher, ...teil }))
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    if (loading) return
    const antwort = await aendere({ variables: { id, angaben } }).catch(() => null)
    if (!antwort?.data) return
    sageAn('Gespeichert.')
    onClose()
  }
  return (
    <Dialog titel={`Angaben zu „${name}“`} onClose={onClose}>
      <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
        <p className="t-klein leise">
          {angaben.name === null && 'Den Namen ändert der Kreis. '}Was Sie hier ändern, gilt sofort.
        </p>
        <Felder angaben={angaben} setze={setze} />
        <Formularende
          wort="Speichern"
          laufwort="Wird gespeichert …"
          laeuft={loading}
          fehler={error && toFehler(error)}
          onAbbruch={onClose}
        />
      </form>
    </Dialog>
  )
}

interface FelderProps {
  readonly angaben: Texte
  readonly setze: (teil: Partial<Texte>) => void
}

const ZEILEN = [
  ['telefon', 'Telefon', ALLE, 'tel'],
  ['email', 'E-Mail', ALLE, 'email'],
  ['website', 'Internetseite', ALLE, 'url'],
  ['kurzname', 'Kurzer Name', `Danach wird auch gesucht. ${ALLE}`, 'text'],
  ['strasse', 'Straße und Hausnummer', KREIS, 'text'],
  ['plz', 'Postleitzahl', KREIS, 'numeric'],
  ['ort', 'Ort', KREIS, 'text'],
] as const

function Felder({ angaben, setze }: FelderProps) {
  return (
    <>
      {angaben.name !== null && (
        <TextFeld
          label="Name der Gruppe"
          hinweis={ALLE}
          wert={angaben.name}
          onChange={(name) => setze({ name })}
        />
      )}
      {ZEILEN.map(([feld, label, hinweis, inputMode]) => (
        <TextFeld
          key={feld}
          label={label}
          hinweis={hinweis}
          wert={angaben[feld]}
          onChange={(wert) => setze({ [feld]: wert })}
          eingabe={{ inputMode }}
        />
      ))}
      <WahlFeld
        label="Was für ein Träger"
        hinweis={ALLE}
        wert={angaben.traegerart ?? ''}
        optionen={toOptionen('Nicht gesagt', TRAEGERARTEN)}
        onChange={(wert) => setze({ traegerart: (wert || null) as Texte['traegerart'] })}
      />
      <WahlFeld
        label="Spitzenverband"
        hinweis={KREIS}
        wert={angaben.spitzenverband ?? ''}
        optionen={toOptionen('Keiner', SPITZENVERBAENDE)}
        onChange={(wert) => setze({ spitzenverband: (wert || null) as Texte['spitzenverband'] })}
      />
      <TextFeld
        label="Wer Sie sind"
        hinweis={KREIS}
        mehrzeilig
        wert={angaben.beschreibung}
        onChange={(beschreibung) => setze({ beschreibung })}
      />
    </>
  )
}
