import { Link, useLoaderData } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { KreisDocument } from '../../app/kreis.generated.ts'
import { editorOf, SEITEN } from '../../app/seiten.ts'
import { Darf } from '../../app/sitzung/Darf.tsx'
import type { Seite } from '../../gql/schema.generated.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Markdown } from '../../ui/Markdown.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Nachschlagen } from './Nachschlagen.tsx'
import { Rueckmeldungsformular } from './Rueckmeldungsformular.tsx'
import { SeitentextDocument } from './seiten.generated.ts'
import styles from './TextSeite.module.css'

/** A page of duty or help: its text, and what belongs to it. */
export function TextSeite() {
  const seite = useLoaderData<Seite>()
  const { titel } = SEITEN[seite]
  const { data, error, refetch } = useQuery(SeitentextDocument, { variables: { seite } })
  const kreis = useQuery(KreisDocument, { errorPolicy: 'ignore' }).data?.kreis
  useTitel(titel, kreis?.name)
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">{titel}</h1>
      {error && !data && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
      {!data && !error && (
        <>
          <Skelett hoehe={20} />
          <Skelett breite="70%" hoehe={20} />
          <LadeWorte text="Der Text wird geladen" />
        </>
      )}
      {data && (
        <div className={styles['spalten']}>
          <div>
            <Markdown text={data.seitentext.text} />
            {seite === 'BARRIEREFREIHEIT' && <Rueckmeldungsformular />}
            {seite === 'HILFE' && <Nachschlagen />}
          </div>
          <aside className={`t-klein ${styles['rand']}`}>
            <p className="leise">
              {data.seitentext.geaendertAm
                ? `Stand ${formatZeitpunkt(data.seitentext.geaendertAm)}, Fassung ${data.seitentext.version}.`
                : 'Mitgelieferter Text, vom Kreis noch nicht bearbeitet.'}
            </p>
            {data.seitentext.luecken.length > 0 && (
              <p>
                An {data.seitentext.luecken.length}{' '}
                {data.seitentext.luecken.length === 1 ? 'Stelle' : 'Stellen'} fehlt noch eine Angabe
                des Kreises; sie sind im Text hervorgehoben.
              </p>
            )}
            <Darf was="saveSeitentext">
              <p>
                <Link to={editorOf(seite)}>Text bearbeiten</Link>
              </p>
            </Darf>
          </aside>
        </div>
      )}
    </div>
  )
}
