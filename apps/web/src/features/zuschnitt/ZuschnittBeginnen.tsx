import { useState } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { useNavigate } from 'react-router'
import { formatAnzahl, formatDatum, toTag } from '@sozial/shared/format'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Einzelwahl } from '../../ui/Einzelwahl.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import {
  BausteinangeboteDocument,
  CreateZuschnittDocument,
  type BausteinangeboteQuery,
  type ZuschnittskopfFragment,
} from './zuschnitt.generated.ts'
import styles from './Seite.module.css'

type Angebot = BausteinangeboteQuery['bausteinangebote'][number]
type Bausteinebene = 'QUARTIER' | 'BAUSTEIN'

/** `KOPIE-7`: as a copy of the Zuschnitt with this id. */
type Beginn = 'EINTEILUNG' | 'LEER' | `KOPIE-${string}`

interface Angaben {
  readonly name: string
  readonly stichtag: string
  readonly beginn: Beginn
  /** What is assigned; `null`: nobody has chosen yet. */
  readonly ebene: Bausteinebene | null
}

/** The next first of January: divisions begin with a year. */
function vorgabe(): Angaben {
  const jahr = new Date().getFullYear() + 1
  return { name: `Zuschnitt ${jahr}`, stichtag: `${jahr}-01-01`, beginn: 'EINTEILUNG', ebene: null }
}

const pruefe = ({ name, stichtag }: Angaben) => ({
  name:
    name.trim() === '' ? 'Bitte einen Namen eintragen, unter dem Sie ihn wiederfinden.' : undefined,
  stichtag: stichtag === '' ? 'Bitte den ersten Tag eintragen, an dem er gelten soll.' : undefined,
})

const OHNE_FEHLER: ReturnType<typeof pruefe> = { name: undefined, stichtag: undefined }

interface BeginnenProps {
  readonly vorlagen: readonly ZuschnittskopfFragment[]
  readonly onClose: () => void
}

export function ZuschnittBeginnen({ vorlagen, onClose }: BeginnenProps) {
  const [angaben, setAngaben] = useState(vorgabe)
  const [geprueft, setGeprueft] = useState(false)
  const { data } = useQuery(BausteinangeboteDocument)
  const angebote = data?.bausteinangebote ?? []
  const angebot =
    angebote.find(({ ebene }) => ebene === (angaben.ebene ?? 'QUARTIER')) ?? angebote[0]
  const { lege, error, loading } = useAnlegen()
  const fehler = geprueft ? pruefe(angaben) : OHNE_FEHLER
  const aendere = (neu: Partial<Angaben>): void => setAngaben({ ...angaben, ...neu })
  return (
    <Dialog titel="Neuen Zuschnitt beginnen" onClose={onClose}>
      <form
        className={styles['anlegen']}
        onSubmit={(ereignis) => {
          ereignis.preventDefault()
          setGeprueft(true)
          const gefunden = pruefe(angaben)
          if (!gefunden.name && !gefunden.stichtag && !loading) void lege(angaben, angebot)
        }}
      >
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        <TextFeld
          label="Name"
          autoFocus
          wert={angaben.name}
          fehler={fehler.name}
          onChange={(name) => aendere({ name })}
        />
        <TextFeld
          label="Soll gelten ab"
          art="date"
          wert={angaben.stichtag}
          fehler={fehler.stichtag}
          onChange={(stichtag) => aendere({ stichtag })}
        />
        <Einzelwahl<Beginn>
          label="Womit er beginnt"
          wert={angaben.beginn}
          optionen={[...ANFAENGE, ...vorlagen.slice(0, 5).map(toKopie)]}
          onChange={(beginn) => aendere({ beginn })}
        />
        {angebot && angebote.length > 1 && !angaben.beginn.startsWith('KOPIE') && (
          <Einzelwahl<Bausteinebene>
            label="Was zu Räumen zusammengefasst wird"
            wert={angebot.ebene as Bausteinebene}
            optionen={angebote.map(toEbenenwahl)}
            onChange={(ebene) => aendere({ ebene })}
          />
        )}
        <p>
          <Button art="haupt" type="submit">
            {loading ? 'Wird angelegt …' : 'Anlegen'}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}

const ANFAENGE = [
  {
    wert: 'EINTEILUNG',
    text: 'Mit der Einteilung von heute',
    zusatz: 'Alle Räume und Grenzen, wie sie gelten; Sie ändern, was anders werden soll.',
  },
  {
    wert: 'LEER',
    text: 'Leer',
    zusatz: 'Noch kein Raum; Sie zeichnen oder übernehmen eine Liste.',
  },
] as const

const toKopie = ({ id, name }: ZuschnittskopfFragment) => ({
  wert: `KOPIE-${id}` as const,
  text: `Als Kopie von „${name}“`,
})

const heute = (): string => toTag(new Date())

function toEbenenwahl({ ebene, anzahl, tag }: Angebot) {
  const ab = tag > heute() ? ` Sie gelten ab ${formatDatum(tag)}.` : ''
  return ebene === 'QUARTIER'
    ? {
        wert: 'QUARTIER' as const,
        text: formatAnzahl(anzahl, 'Quartier', 'Quartiere'),
        zusatz: `Die Gebiete, für die auch Indikatoren gezeigt werden.${ab}`,
      }
    : {
        wert: 'BAUSTEIN' as const,
        text: formatAnzahl(anzahl, 'Baustein', 'Bausteine'),
        zusatz: `Die feine Gliederung, die zum Zuschneiden eingelesen wurde.${ab}`,
      }
}

/** Creates it and goes there. */
function useAnlegen() {
  const navigate = useNavigate()
  const [sende, { error, loading }] = useMutation(CreateZuschnittDocument)
  const lege = async (
    { name, stichtag, beginn }: Angaben,
    angebot: Angebot | undefined,
  ): Promise<void> => {
    const [art, vorlage = null] = beginn.split('-')
    const zuschnitt = {
      name: name.trim(),
      stichtag,
      beginn: art as 'EINTEILUNG' | 'LEER' | 'KOPIE',
      vorlage,
      // Outlines that begin later are divided as they will be.
      grundlage: art !== 'KOPIE' && angebot && angebot.tag > heute() ? angebot.tag : null,
      bausteinEbene: angebot?.ebene ?? 'QUARTIER',
      begruendung: '',
    }
    // What went wrong stands in `error`.
    const antwort = await sende({ variables: { zuschnitt } }).catch(() => null)
    if (antwort?.data) {
      await navigate(`/verwaltung/sozialraeume/${antwort.data.createZuschnitt.id}`)
    }
  }
  return { lege, error, loading }
}
