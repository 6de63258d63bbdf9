import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Einzelwahl } from '../../../ui/Einzelwahl.tsx'
import { Kaestchen, TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import {
  GeheimhaltungsregelnDocument,
  GeheimhaltungsregelverlaufDocument,
  SaveGeheimhaltungsregelDocument,
} from './geheimhaltungsregeln.generated.ts'
import {
  createEntwurf,
  describeRegel,
  pruefeEntwurf,
  toAngaben,
  type Maengel,
  type Regel,
  type Regelentwurf,
  type Regelquelle,
} from './regel-worte.ts'
import styles from './Regeln.module.css'

/** Where a rule is to be set, and which one holds there. */
export interface Regelstelle {
  readonly quelle: Regelquelle['quelle']
  readonly indikator: { readonly slug: string; readonly name: string } | null
  readonly regel: Regel | null
}

interface RegelformularProps {
  readonly stelle: Regelstelle
  readonly zu: () => void
  /** What follows from the new rule, in sentences. */
  readonly onGesetzt: (hinweise: readonly string[]) => void
}

/** Sets a new rule; says while typing what it means. */
export function Regelformular({ stelle, zu, onGesetzt }: RegelformularProps) {
  const { quelle, indikator, regel } = stelle
  const [entwurf, setEntwurf] = useState(() => createEntwurf(regel))
  const [maengel, setMaengel] = useState<Maengel>({})
  const [speichere, { loading, error }] = useMutation(SaveGeheimhaltungsregelDocument, {
    refetchQueries: [GeheimhaltungsregelnDocument, GeheimhaltungsregelverlaufDocument],
    awaitRefetchQueries: true,
  })
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    const falsch = pruefeEntwurf(entwurf)
    setMaengel(falsch)
    if (loading || Object.keys(falsch).length > 0) return
    const neu = {
      ...toAngaben(entwurf, indikator !== null),
      quelle: quelle.id,
      indikator: indikator?.slug ?? null,
      begruendung: entwurf.begruendung,
      vorige: regel?.id ?? null,
    }
    const ergebnis = await speichere({ variables: { regel: neu } }).catch(() => null)
    if (!ergebnis?.data) return
    sageAn('Die Regel ist gesetzt.')
    onGesetzt(ergebnis.data.saveGeheimhaltungsregel.hinweise)
    zu()
  }
  return (
    <Dialog
      titel={indikator ? `Ausnahme: ${indikator.name}` : `Regel für ${quelle.name}`}
      onClose={zu}
    >
      <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
        <Felder
          entwurf={entwurf}
          maengel={maengel}
          istAusnahme={indikator !== null}
          onChange={(teil) => setEntwurf({ ...entwurf, ...teil })}
        />
        {error && <FehlerMeldung fehler={{ ...toFehler(error), hilfe: error.message }} />}
        <p className={styles['wege']}>
          <Button type="submit" art="haupt">
            {loading ? 'Wird gesetzt …' : 'Regel setzen'}
          </Button>
          <Button onClick={zu}>Abbrechen</Button>
        </p>
      </form>
    </Dialog>
  )
}

interface FelderProps {
  readonly entwurf: Regelentwurf
  readonly maengel: Maengel
  readonly istAusnahme: boolean
  readonly onChange: (teil: Partial<Regelentwurf>) => void
}

const ZIFFERN = { inputMode: 'numeric', autoComplete: 'off' } as const

function Felder({ entwurf, maengel, istAusnahme, onChange }: FelderProps) {
  const sperrt = istAusnahme || entwurf.verfahren === 'SPERRUNG'
  return (
    <>
      {!istAusnahme && (
        <Einzelwahl
          label="Wie kleine Zahlen geschützt werden"
          wert={entwurf.verfahren}
          optionen={[
            {
              wert: 'SPERRUNG',
              text: 'Nicht zeigen',
              zusatz: 'Kleine Zahlen bleiben geschützt, alle anderen stehen genau da.',
            },
            {
              wert: 'RUNDUNG_5',
              text: 'Alle auf 5 runden',
              zusatz: 'Jede Fallzahl erscheint als Vielfaches von 5, keine fehlt.',
            },
          ]}
          onChange={(verfahren) => onChange({ verfahren })}
        />
      )}
      <TextFeld
        label="Fälle, mindestens"
        hinweis={
          sperrt
            ? '1 bis 100; 1 heißt: nichts zu schützen. Leer: wie beim Indikator.'
            : 'Welche kleineren sich auch aus gerundeten Summen nicht ergeben dürfen; 1 bis 100.'
        }
        fehler={maengel.minZaehler}
        wert={entwurf.minZaehler}
        eingabe={ZIFFERN}
        onChange={(minZaehler) => onChange({ minZaehler })}
      />
      {sperrt && (
        <TextFeld
          label="Bezugsgruppe, mindestens"
          hinweis="Auf so viele Menschen muss sich ein Anteil beziehen. Leer: wie beim Indikator."
          fehler={maengel.minNenner}
          wert={entwurf.minNenner}
          eingabe={ZIFFERN}
          onChange={(minNenner) => onChange({ minNenner })}
        />
      )}
      {sperrt && (
        <TextFeld
          label="Anteil einer Einrichtung, höchstens (Prozent)"
          hinweis="Nur wo die Anteile der Einrichtungen bekannt sind. Leer: wird nicht angesehen."
          fehler={maengel.dominanzProzent}
          wert={entwurf.dominanzProzent}
          eingabe={ZIFFERN}
          onChange={(dominanzProzent) => onChange({ dominanzProzent })}
        />
      )}
      {sperrt && (
        <Kaestchen an={entwurf.zeigtNull} onChange={(zeigtNull) => onChange({ zeigtNull })}>
          Eine Null zeigen
        </Kaestchen>
      )}
      {!istAusnahme && (
        <Kaestchen
          an={entwurf.schuetztKorrekturen}
          onChange={(schuetztKorrekturen) => onChange({ schuetztKorrekturen })}
        >
          Kleine Unterschiede zu früheren Veröffentlichungen schützen
        </Kaestchen>
      )}
      <Vorschau entwurf={entwurf} istAusnahme={istAusnahme} />
      <TextFeld
        label="Begründung"
        hinweis="Worauf sich die Regel stützt; steht im Verlauf und im Protokoll."
        fehler={maengel.begruendung}
        wert={entwurf.begruendung}
        mehrzeilig
        onChange={(begruendung) => onChange({ begruendung })}
      />
    </>
  )
}

function Vorschau({ entwurf, istAusnahme }: Pick<FelderProps, 'entwurf' | 'istAusnahme'>) {
  const { minZaehler, minNenner, dominanzProzent } = pruefeEntwurf(entwurf)
  if (minZaehler ?? minNenner ?? dominanzProzent) return null
  const [erster = '', ...weitere] = describeRegel(toAngaben(entwurf, istAusnahme))
  const saetze = istAusnahme ? [erster, ...weitere.slice(0, -1)] : [erster, ...weitere]
  return (
    <div className={styles['vorschau']}>
      <p className="t-kopf">Das heißt</p>
      {saetze.map((satz) => (
        <p key={satz}>{satz}</p>
      ))}
    </div>
  )
}
