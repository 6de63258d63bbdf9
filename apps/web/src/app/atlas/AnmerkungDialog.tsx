import { useState, type FormEvent } from 'react'
import { useApolloClient, useMutation, useQuery } from '@apollo/client/react'
import { formatSpanne } from '@sozial/shared/anmerkung'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { forgetWerte } from '../../lib/forget-werte.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Formularende } from '../../ui/Formularende.tsx'
import { Kaestchen, TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import {
  AnmerkungszieleDocument,
  RetireAnmerkungDocument,
  SaveAnmerkungDocument,
} from './anmerkung.generated.ts'
import {
  beginneEntwurf,
  merkmaleIn,
  pruefeEntwurf,
  toEingabe,
  WIE_BISHER,
  zielOf,
  type Anmerkungsentwurf,
} from './anmerkung-entwurf.ts'
import type { Atlas, AtlasAnmerkung } from './atlas-state.ts'
import styles from './Anmerkungen.module.css'

interface AnmerkungDialogProps {
  readonly atlas: Atlas
  /** The one to change; null: a new one. */
  readonly vorhandene: AtlasAnmerkung | null
  readonly onClose: () => void
}

/** A remark to write or change; what was written stays when saving fails. */
export function AnmerkungDialog({ atlas, vorhandene, onClose }: AnmerkungDialogProps) {
  const client = useApolloClient()
  const [save, { loading, error }] = useMutation(SaveAnmerkungDocument)
  const [retire, ausmusterung] = useMutation(RetireAnmerkungDocument)
  const [entwurf, setEntwurf] = useState(() => beginneEntwurf(atlas, vorhandene))
  const [mangel, setMangel] = useState('')
  const [auchVeroeffentlicht, setAuchVeroeffentlicht] = useState(false)
  const fehler = error ?? ausmusterung.error

  function beende(satz: string) {
    forgetWerte(client)
    sageAn(satz)
    onClose()
  }
  async function sichere(ereignis: FormEvent) {
    ereignis.preventDefault()
    const gefunden = pruefeEntwurf(entwurf)
    setMangel(gefunden)
    if (loading || gefunden !== '') return
    const anmerkung = toEingabe(entwurf, { atlas, vorhandene })
    const ergebnis = await save({ variables: { anmerkung } }).catch(() => null)
    if (ergebnis?.data) beende('Die Anmerkung steht jetzt bei den Zahlen.')
  }
  async function mustereAus() {
    if (vorhandene === null || ausmusterung.loading) return
    const ergebnis = await retire({
      variables: { id: vorhandene.id, auchVeroeffentlicht },
    }).catch(() => null)
    if (ergebnis?.data) beende('Die Anmerkung wird nicht mehr gezeigt.')
  }

  return (
    <Dialog
      titel={vorhandene === null ? 'Zu Zahlen etwas anmerken' : 'Anmerkung ändern'}
      onClose={onClose}
    >
      <form onSubmit={(ereignis) => void sichere(ereignis)} className={styles['formular']}>
        <Felder {...{ atlas, vorhandene, entwurf, mangel }} onChange={setEntwurf} />
        {vorhandene?.oeffentlich && (
          <Kaestchen an={auchVeroeffentlicht} onChange={setAuchVeroeffentlicht}>
            Beim Ausmustern sofort auch aus dem Veröffentlichten nehmen. Sonst behält ein
            veröffentlichter Datenstand sie, bis der nächste freigegeben ist.
          </Kaestchen>
        )}
        <Formularende
          wort="Anmerkung sichern"
          laufwort="Wird gesichert …"
          laeuft={loading}
          fehler={fehler && toFehler(fehler)}
          onAbbruch={onClose}
        >
          {vorhandene !== null && <Button onClick={() => void mustereAus()}>Ausmustern</Button>}
        </Formularende>
      </form>
    </Dialog>
  )
}

interface FelderProps extends Omit<AnmerkungDialogProps, 'onClose'> {
  readonly entwurf: Anmerkungsentwurf
  readonly mangel: string
  readonly onChange: (entwurf: Anmerkungsentwurf) => void
}

function Felder(props: FelderProps) {
  const { atlas, entwurf, mangel, onChange } = props
  const aendere = (teil: Partial<Anmerkungsentwurf>) => onChange({ ...entwurf, ...teil })
  return (
    <>
      <TextFeld
        label="Was ist zu sagen?"
        hinweis="Ein Satz, z. B. „ZUE eröffnet im März 2022“. Keine Namen, keine kleinen Fallzahlen."
        fehler={mangel === '' ? undefined : mangel}
        wert={entwurf.text}
        onChange={(text) => aendere({ text })}
        mehrzeilig
        autoFocus
      />
      <Zielwahl {...props} />
      <WahlFeld
        label="Raum"
        wert={entwurf.raum}
        optionen={[
          { wert: '', text: 'Alle Räume' },
          ...[...atlas.massstaebe.filter(({ raum }) => raum.ebene === 'KREIS'), ...wrap(atlas)].map(
            ({ raum }) => ({ wert: raum.schluessel, text: raum.name }),
          ),
        ]}
        onChange={(raum) => aendere({ raum })}
      />
      <Zeitwahl {...props} />
      <Kaestchen an={entwurf.oeffentlich} onChange={(oeffentlich) => aendere({ oeffentlich })}>
        Öffentlich: steht außen, sobald der nächste Datenstand freigegeben ist, und nie an einem
        geschützten Wert.
      </Kaestchen>
    </>
  )
}

const wrap = ({ raeume }: Atlas) => raeume.map((raum) => ({ raum }))

/** This Indikator, or all that count the same Merkmal. */
function Zielwahl({ atlas, vorhandene, entwurf, onChange }: FelderProps) {
  const slug = zielOf(atlas, vorhandene)
  const eintrag = atlas.katalog.find((einer) => einer.slug === slug)
  const { data } = useQuery(AnmerkungszieleDocument, {
    variables: { indikator: slug },
  })
  const gelesene = merkmaleIn(data?.indikator?.fassung.berechnung)
  const merkmale = (data?.merkmale ?? []).filter(({ schluessel }) => gelesene.has(schluessel))
  return (
    <WahlFeld
      label="Gilt für"
      wert={entwurf.merkmal}
      optionen={[
        { wert: '', text: `nur ${eintrag?.fassung.kurzname ?? slug}` },
        ...merkmale.map(({ schluessel, name }) => ({
          wert: schluessel,
          text: `alles, was mit „${name}“ rechnet`,
        })),
      ]}
      onChange={(merkmal) => onChange({ ...entwurf, merkmal })}
    />
  )
}

function Zeitwahl({ atlas, vorhandene, entwurf, onChange }: FelderProps) {
  const perioden = atlas.perioden.map(({ id, kurz }) => ({ wert: id, text: kurz }))
  const bisher = vorhandene && { wert: WIE_BISHER, text: `wie bisher: ${formatSpanne(vorhandene)}` }
  return (
    <div className={styles['zeit']}>
      <WahlFeld
        label="Von"
        wert={entwurf.von}
        optionen={[...(bisher ? [bisher] : []), ...perioden]}
        onChange={(von) => onChange({ ...entwurf, von })}
      />
      {entwurf.von !== WIE_BISHER && (
        <WahlFeld
          label="Bis"
          wert={entwurf.bis}
          optionen={[{ wert: '', text: 'auf Weiteres' }, ...perioden]}
          onChange={(bis) => onChange({ ...entwurf, bis })}
        />
      )}
    </div>
  )
}
