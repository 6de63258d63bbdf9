import { useEffect, useRef } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { useDarf } from '../../app/sitzung/use-sitzung.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Balken } from './Balken.tsx'
import {
  brauchtZuordnung,
  istAmEnde,
  istInArbeit,
  stufeOf,
  urteile,
  urteileZuordnung,
  type Eingang,
} from './eingang-state.ts'
import { Pruefschritt } from './Pruefschritt.tsx'
import { Stufenleiste } from './Stufenleiste.tsx'
import { useEingang } from './use-eingaenge.ts'
import { Zuordnungsschritt } from './Zuordnungsschritt.tsx'
import styles from './Bericht.module.css'

/** One file on its way into the Bestand: what is the matter with it, and what comes next. */
export function EingangSeite() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useEingang(id)
  const eingang = data?.eingang
  const fehlt = eingang === null || (error && toFehler(error).code === 'EINGABE_UNGUELTIG')
  useTitel(eingang?.dateiname ?? 'Datei', data?.kreis.name)
  return (
    <div className={styles['kopf']}>
      <p className={`t-klein leise ${styles['weg']}`}>
        <Link to="/verwaltung">Verwaltung</Link> /{' '}
        <Link to="/verwaltung/lieferungen">Lieferungen</Link> /{' '}
        {eingang?.dateiname ?? (fehlt ? 'unbekannt' : '…')}
      </p>
      {eingang && <Blatt key={eingang.id} eingang={eingang} />}
      {error && !data && !fehlt && (
        <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
      )}
      {fehlt && (
        <>
          <h1 className={`t-titel ${styles['titel']}`}>Diese Datei gibt es hier nicht</h1>
          <p className="t-satz">
            Vielleicht ist die Adresse unvollständig, oder die Datei wurde nach ihrer Frist
            gelöscht.
          </p>
          <p className={styles['meldung']}>
            <LinkButton to="/verwaltung/lieferungen">Alle Lieferungen</LinkButton>
          </p>
        </>
      )}
      {!data && !error && (
        <>
          <Skelett breite="60%" hoehe={32} />
          <LadeWorte text="Die Datei wird geladen" />
        </>
      )}
    </div>
  )
}

function Blatt({ eingang }: { readonly eingang: Eingang }) {
  const [suche, setSuche] = useSearchParams()
  const inArbeit = istInArbeit(eingang)
  const gewollt = suche.get('schritt') === 'zuordnung' && eingang.zuordnung !== null
  const darf = useDarf('checkEingang')
  const offen = !inArbeit && !istAmEnde(eingang)
  const ordnetZu = darf && offen && (brauchtZuordnung(eingang) || gewollt)
  const urteil = ordnetZu ? urteileZuordnung(eingang) : urteile(eingang)
  const titel = useRef<HTMLHeadingElement>(null)
  const erster = useRef(urteil.titel)
  // The button that was pressed is gone with the old verdict: reading goes on at the new one.
  useEffect(() => {
    if (erster.current === urteil.titel) return
    erster.current = urteil.titel
    sageAn(urteil.titel)
    if (document.activeElement === document.body) titel.current?.focus({ preventScroll: true })
  }, [urteil.titel])
  return (
    <>
      <h1 ref={titel} tabIndex={-1} className={`t-titel ${styles['titel']}`}>
        {urteil.titel}
      </h1>
      <p className="t-satz">{urteil.satz}</p>
      {eingang.anforderung && <Antwort auf={eingang.anforderung} />}
      <Stufenleiste
        stufe={ordnetZu ? 'Zuordnung' : stufeOf(eingang)}
        amEnde={eingang.zustand === 'UEBERNOMMEN'}
      />
      {offen && !darf && (
        <p className={`t-klein ${styles['weg']}`}>
          Zuordnen, begründen und übernehmen kann die Planung; Ihr Konto liest hier nur.
        </p>
      )}
      {inArbeit && <Fortschritt eingang={eingang} />}
      {ordnetZu && <Zuordnungsschritt eingang={eingang} onFertig={() => setSuche({})} />}
      {!inArbeit && !ordnetZu && (
        <Pruefschritt eingang={eingang} onZuordnen={() => setSuche({ schritt: 'zuordnung' })} />
      )}
    </>
  )
}

/** Which Datenanforderung the file answers; a way there for those who may see it. */
function Antwort({ auf: { id, titel } }: { readonly auf: NonNullable<Eingang['anforderung']> }) {
  const darf = useDarf('datenanforderung')
  return (
    <p className={styles['weg']}>
      Antwort auf die Datenanforderung{' '}
      {darf ? <Link to={`/verwaltung/datenanforderungen/${id}`}>{titel}</Link> : `„${titel}“`}.
    </p>
  )
}

function Fortschritt({ eingang }: { readonly eingang: Eingang }) {
  const { schritt, dateiname, fertig, gesamt } = eingang
  return (
    <div className={styles['fortschritt']}>
      <p className="t-klein leise" role="status">
        {schritt || 'Der Server liest und prüft jede Zelle.'}
      </p>
      <Balken name={dateiname} fertig={fertig} gesamt={gesamt} />
      <p className="t-klein">
        <Link to="/verwaltung/lieferungen">Zu allen Lieferungen</Link>
      </p>
    </div>
  )
}
