import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatZeitpunkt } from '@sozial/shared/format'
import { Korrekturfenster } from '../../app/korrektur/Korrekturfenster.tsx'
import { useDarf } from '../../app/sitzung/use-sitzung.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Bereinigung } from './Bereinigung.tsx'
import { LieferungDocument } from './lieferungen.generated.ts'
import { Kennzeichnung } from './Kennzeichnung.tsx'
import { Korrekturbezug, Korrekturliste } from './Korrekturen.tsx'
import { Korrekturinhalt } from './Korrekturinhalt.tsx'
import { Dateiangaben, Speisungen, toAngaben, Zaehlungen } from './Lieferungsangaben.tsx'
import { Fehlertabelle, Hinweisliste, Warnungsliste } from './Meldungen.tsx'
import type { Lieferung, Meldung as Meldungszeile } from './typen.ts'
import { toKurztitel, toZaehlung } from './zaehlung.ts'
import { Zuruecknahme } from './Zuruecknahme.tsx'
import styles from './Bericht.module.css'

/** One Lieferung: what came, what was noticed, what lives on it. */
export function LieferungSeite() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(LieferungDocument, { variables: { id } })
  // What is no number names no Lieferung either.
  const fehlt = data?.lieferung === null || (error && toFehler(error).code === 'EINGABE_UNGUELTIG')
  useTitel(data?.lieferung ? toKurztitel(data.lieferung.titel) : 'Lieferung', data?.kreis.name)
  return (
    <div className={styles['kopf']}>
      <p className="t-klein leise">
        <Link to="/verwaltung">Verwaltung</Link> /{' '}
        <Link to="/verwaltung/lieferungen">Lieferungen</Link> /{' '}
        {data?.lieferung?.dateiname ?? (fehlt ? 'unbekannt' : '…')}
      </p>
      {data?.lieferung?.bereinigtAm === null && (
        <Blatt
          key={data.lieferung.id}
          lieferung={data.lieferung}
          onGeaendert={() => void refetch()}
        />
      )}
      {data?.lieferung?.bereinigtAm && <Vermerk lieferung={data.lieferung} />}
      {error && !data && !fehlt && (
        <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
      )}
      {fehlt && (
        <>
          <h1 className={`t-titel ${styles['titel']}`}>Diese Lieferung gibt es nicht</h1>
          <p className="t-satz">
            Unter „{id.slice(0, 40)}“ ist keine Lieferung verzeichnet. Vielleicht ist die Adresse
            unvollständig.
          </p>
          <p>
            <LinkButton to="/verwaltung/lieferungen">Alle Lieferungen</LinkButton>
          </p>
        </>
      )}
      {!data && !error && (
        <>
          <Skelett breite="60%" hoehe={32} />
          <LadeWorte text="Lieferung wird geladen" />
        </>
      )}
    </div>
  )
}

/** What stays of a purged file. */
function Vermerk({ lieferung }: { readonly lieferung: Lieferung }) {
  return (
    <>
      <h1 className={`t-titel ${styles['titel']}`}>Bereinigt: Lieferung {lieferung.id}</h1>
      <p className="t-satz">
        Eingegangen am {formatZeitpunkt(lieferung.erfasstAm)}, gelöscht am{' '}
        {formatZeitpunkt(lieferung.bereinigtAm ?? '')}: {lieferung.bereinigtGrund}
      </p>
      <p className={styles['meldung']}>
        <LinkButton to="/verwaltung/lieferungen">Alle Lieferungen</LinkButton>
      </p>
    </>
  )
}

type Frage = 'ZURUECKZIEHEN' | 'BEREINIGEN' | 'KORRIGIEREN' | 'KENNZEICHNEN'

interface BlattProps {
  readonly lieferung: Lieferung
  /** It has to be asked for again. */
  readonly onGeaendert: () => void
}

function Blatt({ lieferung, onGeaendert }: BlattProps) {
  const [fragt, setFragt] = useState<Frage | null>(null)
  const gilt = lieferung.zurueckgezogenAm === null
  const zeigtInhalt = useDarf('correctGrundzahlen') && lieferung.korrigiert !== null
  const meldungen = (schwere: Meldungszeile['schwere']) =>
    (lieferung.meldungen ?? []).filter((meldung) => meldung.schwere === schwere)
  return (
    <>
      <h1 className={`t-titel ${styles['titel']}`}>
        {gilt ? zustandswort(lieferung) : 'Zurückgezogen'}:{' '}
        {formatAnzahl(lieferung.grundzahlen, 'Grundzahl', 'Grundzahlen')}
      </h1>
      <p className="t-satz">
        {toKurztitel(lieferung.titel)}. {lieferung.quelle.name}
        {lieferung.tabelle && `, Tabelle ${lieferung.tabelle}`}, eingegangen am{' '}
        {formatZeitpunkt(lieferung.erfasstAm)}.
      </p>
      <Korrekturbezug lieferung={lieferung} />
      {!gilt && (
        <div className={styles['meldung']}>
          <Meldung
            art="warn"
            titel={`Zurückgezogen am ${formatZeitpunkt(lieferung.zurueckgezogenAm ?? '')}`}
          >
            <p>{lieferung.zurueckgezogenGrund} – der Stand davor gilt wieder.</p>
          </Meldung>
        </div>
      )}
      <div className={styles['spalten']}>
        <div>
          {zeigtInhalt && <Korrekturinhalt lieferung={lieferung} />}
          {lieferung.korrigiert === null && <Zaehlungen zaehlung={toZaehlung(lieferung)} />}
          <Fehlertabelle
            fehler={meldungen('FEHLER')}
            eingang={null}
            dateiname={lieferung.dateiname}
          />
          <Warnungsliste warnungen={meldungen('WARNUNG')} />
          <Hinweisliste hinweise={meldungen('HINWEIS')} eingang={null} />
          <Korrekturliste korrekturen={lieferung.korrekturen} />
          <Speisungen speist={lieferung.speist} mitLinks />
          {lieferung.meldungen === null && (
            <p className="t-satz">
              Was beim Lesen auffiel, nennt einzelne Werte. Ihr Konto ist dafür nicht freigegeben.
            </p>
          )}
        </div>
        <div className={styles['rand']}>
          <Fragen lieferung={lieferung} onFrage={setFragt} />
          <Dateiangaben angaben={toAngaben(lieferung)} pruefsumme={lieferung.pruefsumme} />
        </div>
      </div>
      <Dialoge {...{ fragt, lieferung, onGeaendert }} onClose={() => setFragt(null)} />
    </>
  )
}

function zustandswort({ korrigiert, korrekturanlass }: Lieferung): string {
  if (korrigiert === null) return 'Übernommen'
  return korrekturanlass === null ? 'Gekennzeichnet' : 'Korrigiert'
}

interface DialogeProps extends BlattProps {
  readonly fragt: Frage | null
  readonly onClose: () => void
}

function Dialoge({ fragt, lieferung, onGeaendert, onClose }: DialogeProps) {
  const beendeKorrektur = () => {
    onClose()
    onGeaendert()
  }
  if (fragt === 'ZURUECKZIEHEN') return <Zuruecknahme lieferung={lieferung} onClose={onClose} />
  if (fragt === 'BEREINIGEN') {
    return <Bereinigung lieferung={lieferung} onFertig={onGeaendert} onClose={onClose} />
  }
  if (fragt === 'KENNZEICHNEN') {
    return <Kennzeichnung lieferung={lieferung} onFertig={onGeaendert} onClose={onClose} />
  }
  if (fragt === null) return null
  const titel = `${toKurztitel(lieferung.titel)}, ${lieferung.dateiname}`
  return (
    <Korrekturfenster
      ort={{ art: 'LIEFERUNG', id: lieferung.id, titel }}
      onClose={beendeKorrektur}
    />
  )
}

interface FragenProps {
  readonly lieferung: Lieferung
  readonly onFrage: (frage: Frage) => void
}

/** What can be done when something is wrong with it, by those who may. */
function Fragen({ lieferung, onFrage }: FragenProps) {
  const gilt = lieferung.zurueckgezogenAm === null
  const darfZurueckziehen = useDarf('withdrawLieferung') && gilt
  const darfKorrigieren = useDarf('correctGrundzahlen') && gilt && lieferung.korrigiert === null
  const darfBereinigen = useDarf('purgeLieferung')
  if (!darfZurueckziehen && !darfBereinigen && !darfKorrigieren) return null
  return (
    <section className={styles['schritt']}>
      <h2 className="t-h3">Stimmt etwas nicht?</h2>
      {darfKorrigieren && (
        <Moeglichkeit
          satz="Eine einzelne Zahl ist falsch? Sie wird mit einem Grund korrigiert und trägt dann r."
          knopf="Zahlen korrigieren"
          onClick={() => onFrage('KORRIGIEREN')}
        />
      )}
      {darfKorrigieren && (
        <Moeglichkeit
          satz="Fehlt noch etwas, bekommen alle ihre Werte ein p."
          knopf="Vorläufig oder endgültig …"
          onClick={() => onFrage('KENNZEICHNEN')}
        />
      )}
      {darfZurueckziehen && (
        <Moeglichkeit
          satz="Eine zurückgezogene Lieferung bleibt im Protokoll, ihre Zahlen gelten nicht mehr."
          knopf={lieferung.korrigiert === null ? 'Lieferung zurückziehen' : 'Rückgängig machen'}
          onClick={() => onFrage('ZURUECKZIEHEN')}
        />
      )}
      {darfBereinigen && (
        <Moeglichkeit
          satz="Enthält die Datei Angaben über einzelne Menschen, wird sie ganz gelöscht."
          knopf="Personendaten löschen …"
          onClick={() => onFrage('BEREINIGEN')}
        />
      )}
    </section>
  )
}

interface MoeglichkeitProps {
  readonly satz: string
  readonly knopf: string
  readonly onClick: () => void
}

function Moeglichkeit({ satz, knopf, onClick }: MoeglichkeitProps) {
  return (
    <>
      <p className="t-klein">{satz}</p>
      <Button breit onClick={onClick}>
        {knopf}
      </Button>
    </>
  )
}
