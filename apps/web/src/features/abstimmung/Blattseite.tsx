import { useState, type ReactNode } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatDatum } from '@sozial/shared/format'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Fakten } from '../../ui/Fakten.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { BeteiligungsblattDocument } from './abstimmung.generated.ts'
import { describeVorschlag, type Blatt } from './blatt-state.ts'
import { beginEntwurf, type Gegenentwurf } from './gegenentwurf.ts'
import { Kommentare } from './Kommentare.tsx'
import { Stellungnahme } from './Stellungnahme.tsx'
import { Teil } from './Teil.tsx'
import type { Ort } from './teilbild.ts'
import type { Teilnahme } from './teilnahme.ts'
import styles from './Abstimmung.module.css'

interface BlattseiteProps {
  readonly teilnahme: Teilnahme
  /** In place of the sheet where there is none for whoever asks. */
  readonly ungefragt: ReactNode
}

/** What a Kommune sees of a Zuschnitt, by account or by link: its part, and all it can say about it. */
export function Blattseite({ teilnahme, ungefragt }: BlattseiteProps) {
  const { data, error, refetch } = useQuery(BeteiligungsblattDocument, {
    variables: { zuschnitt: teilnahme.zuschnitt },
    context: teilnahme.context,
    fetchPolicy: 'network-only',
  })
  const blatt = data?.beteiligungsblatt
  useTitel(blatt ? `Sozialräume in ${blatt.kommune}` : 'Stellungnahme')
  if (blatt) return <Geladen blatt={blatt} teilnahme={teilnahme} erneut={() => void refetch()} />
  const fehler = error ? toFehler(error) : null
  if (fehler?.code === 'NICHT_GEFUNDEN') return ungefragt
  return (
    <div className={styles['seite']} aria-busy={!fehler}>
      {fehler ? (
        <FehlerMeldung fehler={fehler} erneut={() => void refetch()} />
      ) : (
        <>
          <Skelett breite="60%" hoehe={32} />
          <Skelett hoehe={420} />
          <LadeWorte text="Der Vorschlag wird geladen" />
        </>
      )}
    </div>
  )
}

interface GeladenProps {
  readonly blatt: Blatt
  readonly teilnahme: Teilnahme
  readonly erneut: () => void
}

function Geladen({ blatt, teilnahme, erneut }: GeladenProps) {
  const [entwurf, setEntwurf] = useState<Gegenentwurf | null>(null)
  const [ort, setOrt] = useState<Ort | null>(null)
  const [basis, setBasis] = useState(blatt.teil)
  // What was drawn on another proposal does not fit this one any more.
  if (basis !== blatt.teil) {
    setBasis(blatt.teil)
    if (entwurf) setEntwurf(beginEntwurf(blatt))
  }
  return (
    <div className={styles['seite']}>
      <Kopf blatt={blatt} />
      <Teil blatt={blatt} entwurf={entwurf} setEntwurf={setEntwurf} ort={ort} setOrt={setOrt} />
      <Kommentare blatt={blatt} teilnahme={teilnahme} ort={ort} setOrt={setOrt} />
      <Stellungnahme
        blatt={blatt}
        teilnahme={teilnahme}
        entwurf={entwurf}
        setEntwurf={setEntwurf}
        erneut={erneut}
      />
    </div>
  )
}

function Kopf({ blatt }: { readonly blatt: Blatt }) {
  const { kreis, kommune, zuschnitt, stichtag, frist, gueltigBis, hinweis, begruendung, von } =
    blatt
  return (
    <>
      <p className="t-klein leise">
        Sozialmonitoring {kreis} · für {kommune}
      </p>
      <h1 className="t-titel">Sozialräume in {kommune}</h1>
      <p className="t-satz">{describeVorschlag(blatt)}</p>
      <Fakten
        fakten={[
          ['Vorschlag', zuschnitt.name],
          ['Soll gelten ab', formatDatum(stichtag)],
          ['Bitte bis zum', formatDatum(frist)],
          ['Der Link gilt bis', gueltigBis ? formatDatum(gueltigBis) : null],
        ]}
      />
      <Lage blatt={blatt} />
      <p className="t-klein leise">Es fragt {von}, Sozialplanung.</p>
      {hinweis && <p className={`mass ${styles['text']}`}>{hinweis}</p>}
      {begruendung && <p className={`mass ${styles['text']}`}>{begruendung}</p>}
    </>
  )
}

/** What became of a proposal that takes no more answers. */
const ENDE: Readonly<Record<Blatt['zuschnitt']['zustand'], string>> = {
  ENTWURF: 'Die Abstimmung ist beendet',
  IN_ABSTIMMUNG: 'Die Abstimmung ist beendet',
  BESCHLOSSEN: 'Die Abstimmung ist beendet: der Vorschlag ist beschlossen',
  AUFGEHOBEN: 'Die Abstimmung ist beendet: der Beschluss wurde wieder aufgehoben',
  VERWORFEN: 'Die Abstimmung ist beendet: der Kreis hat den Vorschlag aufgegeben',
}

function Lage({ blatt: { nimmtAn, saeumig, frist, zuschnitt } }: { readonly blatt: Blatt }) {
  if (!nimmtAn) {
    return (
      <Meldung titel={ENDE[zuschnitt.zustand]}>
        <p>Es wird nichts mehr angenommen. Was Sie gesagt haben, bleibt hier zu lesen.</p>
      </Meldung>
    )
  }
  if (!saeumig) return null
  return (
    <Meldung art="warn" titel={`Die Frist war der ${formatDatum(frist)}`}>
      <p>
        Ihre Stellungnahme wird auch jetzt noch angenommen; sie ist dann als verspätet
        gekennzeichnet.
      </p>
    </Meldung>
  )
}
