import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { ART_WORTE, describeGegenvorschlag } from '../../app/abstimmung/worte.ts'
import { Stellungnahmewort } from '../../app/abstimmung/Wortwechsel.tsx'
import type { Stellungnahmeart } from '../../gql/schema.generated.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { Einzelwahl } from '../../ui/Einzelwahl.tsx'
import { Kaestchen, TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { GiveStellungnahmeDocument } from './abstimmung.generated.ts'
import type { Blatt } from './blatt-state.ts'
import { beginEntwurf, istAnders, toEingabe, type Gegenentwurf } from './gegenentwurf.ts'
import type { Teilnahme } from './teilnahme.ts'
import styles from './Abstimmung.module.css'

interface StellungnahmeProps {
  readonly blatt: Blatt
  readonly teilnahme: Teilnahme
  readonly entwurf: Gegenentwurf | null
  readonly setEntwurf: (entwurf: Gegenentwurf | null) => void
  /** Asks anew what there is: somebody was faster, or the proposal was changed. */
  readonly erneut: () => void
}

/** What the Kommune has said so far, and the form for what it says now. */
export function Stellungnahme(props: StellungnahmeProps) {
  const { stellungnahmen, nimmtAn } = props.blatt
  const [weitere, setWeitere] = useState(false)
  const offen = nimmtAn && (stellungnahmen.length === 0 || weitere)
  if (stellungnahmen.length === 0 && !nimmtAn) return null
  return (
    <Abschnitt titel="Ihre Stellungnahme" id="stellungnahme">
      {stellungnahmen.length > 0 && (
        <ul className={styles['kommentare']}>
          {stellungnahmen.map((stellungnahme, i) => (
            <li key={stellungnahme.id}>
              {i === 1 && <p className="t-klein leise">Früher erklärt:</p>}
              <Stellungnahmewort stellungnahme={stellungnahme}>
                {stellungnahme.variante && (
                  <p className="mass">{describeGegenvorschlag(stellungnahme)}</p>
                )}
              </Stellungnahmewort>
            </li>
          ))}
        </ul>
      )}
      {offen && <Formular {...props} fertig={() => setWeitere(false)} />}
      {nimmtAn && !offen && (
        <p>
          <Button onClick={() => setWeitere(true)}>Neue Stellungnahme abgeben</Button>
        </p>
      )}
    </Abschnitt>
  )
}

const OPTIONEN = [
  { wert: 'ZUSTIMMUNG', text: ART_WORTE.ZUSTIMMUNG, zusatz: 'So kann es beschlossen werden.' },
  {
    wert: 'ZUSTIMMUNG_MIT_AENDERUNG',
    text: ART_WORTE.ZUSTIMMUNG_MIT_AENDERUNG,
    zusatz: 'Im Ganzen ja; etwas soll anders werden.',
  },
  {
    wert: 'BEDENKEN',
    text: ART_WORTE.BEDENKEN,
    zusatz: 'So nicht; der Kreis antwortet auf die Gründe.',
  },
] as const

function Formular(props: StellungnahmeProps & { readonly fertig: () => void }) {
  const { blatt, teilnahme, entwurf, setEntwurf, erneut, fertig } = props
  const [art, setArt] = useState<Stellungnahmeart | null>(null)
  const [text, setText] = useState('')
  const [mangel, setMangel] = useState<string>()
  const [gib, { error, loading }] = useMutation(GiveStellungnahmeDocument, {
    context: teilnahme.context,
    onError: erneut,
  })
  function waehleArt(neue: Stellungnahmeart) {
    setArt(neue)
    setMangel(undefined)
    if (neue === 'ZUSTIMMUNG') setEntwurf(null)
  }
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    const fehlt = findMangel({ art, text, entwurf }, blatt)
    setMangel(fehlt)
    if (loading || fehlt || art === null) return
    const stellungnahme = {
      art,
      text,
      teil: blatt.teil,
      vorige: blatt.stellungnahmen[0]?.id ?? null,
      gegenvorschlag: entwurf ? toEingabe(entwurf) : null,
    }
    const antwort = await gib({ variables: { zuschnitt: teilnahme.zuschnitt, stellungnahme } })
    if (!antwort.data) return
    setEntwurf(null)
    fertig()
    sageAn('Ihre Stellungnahme ist beim Kreis. Vielen Dank.')
  }
  return (
    <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
      <Einzelwahl<Stellungnahmeart>
        label={`Was sagt ${blatt.kommune} zu dem Vorschlag?`}
        wert={art}
        optionen={OPTIONEN}
        onChange={waehleArt}
      />
      {art !== null && art !== 'ZUSTIMMUNG' && (
        <Kaestchen
          an={entwurf !== null}
          onChange={(an) => {
            setEntwurf(an ? beginEntwurf(blatt) : null)
            // Where it is drawn may be far above.
            if (an) document.querySelector('#teil')?.scrollIntoView()
          }}
        >
          Einen Gegenvorschlag zeichnen (oben auf der Karte und in der Liste)
        </Kaestchen>
      )}
      <TextFeld
        label={LABEL[art ?? 'ZUSTIMMUNG']}
        hinweis="Bitte keine Angaben zu einzelnen Personen. Die Stellungnahme bleibt beim Vorschlag stehen."
        fehler={mangel}
        mehrzeilig
        wert={text}
        onChange={setText}
      />
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p>
        <Button type="submit" art="haupt">
          {loading ? 'Wird gesendet …' : 'Stellungnahme abgeben'}
        </Button>
      </p>
    </form>
  )
}

const LABEL: Readonly<Record<Stellungnahmeart, string>> = {
  ZUSTIMMUNG: 'Etwas dazu (freiwillig)',
  ZUSTIMMUNG_MIT_AENDERUNG: 'Was soll geändert werden, und warum?',
  BEDENKEN: 'Welche Bedenken, und warum?',
}

function findMangel(
  {
    art,
    text,
    entwurf,
  }: {
    /** Nothing is chosen for a Kommune: consent by oversight is none. */
    readonly art: Stellungnahmeart | null
    readonly text: string
    readonly entwurf: Gegenentwurf | null
  },
  blatt: Blatt,
): string | undefined {
  if (art === null) return 'Bitte wählen Sie zuerst oben, was Ihre Kommune zu dem Vorschlag sagt.'
  if (entwurf && !istAnders(entwurf, blatt)) {
    return 'Der Gegenvorschlag ist noch derselbe wie der Vorschlag. Bitte oben etwas ändern oder das Häkchen entfernen.'
  }
  if (art === 'ZUSTIMMUNG' || text.trim() !== '') return undefined
  if (art === 'ZUSTIMMUNG_MIT_AENDERUNG' && entwurf) return undefined
  return art === 'BEDENKEN'
    ? 'Bitte sagen, welche Bedenken es gibt; der Kreis antwortet darauf.'
    : 'Bitte sagen, was geändert werden soll, oder einen Gegenvorschlag zeichnen.'
}
