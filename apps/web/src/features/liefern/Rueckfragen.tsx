import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { AnforderungDesLinksDocument, AnswerRueckfrageDocument } from './liefern.generated.ts'
import type { Auftrag } from './zustand-worte.ts'
import styles from './Liefern.module.css'

/** Whether the last word is a question of the planners. */
export const istGefragt = ({ rueckfragen }: Pick<Auftrag, 'rueckfragen'>): boolean =>
  rueckfragen.at(-1)?.art === 'FRAGE'

/** What was asked about the delivery, and what was answered. */
export function Fragen({ auftrag }: { readonly auftrag: Auftrag }) {
  const { rueckfragen } = auftrag
  if (rueckfragen.length === 0) return null
  return (
    <Abschnitt titel={istGefragt(auftrag) ? 'Eine Frage an Sie' : 'Fragen und Antworten'}>
      <ul className={styles['dateien']}>
        {rueckfragen.map(({ id, art, text, von, am }) => (
          <li key={id}>
            <p className="t-klein leise">
              {art === 'FRAGE' ? von : 'Sie'}, {formatZeitpunkt(am)}
            </p>
            <p className={`mass ${styles['hinweis']}`}>{text}</p>
          </li>
        ))}
      </ul>
      {istGefragt(auftrag) && (
        <p className="t-klein leise">
          Antworten Sie mit einem Satz am Ende dieser Seite, oder senden Sie eine neue Datei.
        </p>
      )}
    </Abschnitt>
  )
}

/** Says something to the planners, asked or not. */
export function Antwort({ token, gefragt }: { readonly token: string; readonly gefragt: boolean }) {
  const [text, setText] = useState('')
  const [mangel, setMangel] = useState<string>()
  const [antworte, { error, loading }] = useMutation(AnswerRueckfrageDocument, {
    context: { headers: { zugangslink: token } },
    update(cache, { data }) {
      if (!data) return
      cache.writeQuery({
        query: AnforderungDesLinksDocument,
        data: { anforderungDesLinks: data.answerRueckfrage },
      })
    },
  })
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setMangel(text.trim() === '' ? 'Bitte schreiben Sie, worum es geht.' : undefined)
    if (loading || text.trim() === '') return
    const antwort = await antworte({ variables: { text } }).catch(() => null)
    if (!antwort?.data) return
    setText('')
    sageAn('Ihre Nachricht ist bei der Sozialplanung.')
  }
  return (
    <Abschnitt titel={gefragt ? 'Ihre Antwort' : 'Etwas dazu sagen'}>
      <form className={styles['antwort']} onSubmit={(e) => void onSubmit(e)} noValidate>
        <TextFeld
          label={gefragt ? 'Antwort an die Sozialplanung' : 'Nachricht an die Sozialplanung'}
          hinweis="Bitte keine Angaben zu einzelnen Personen."
          fehler={mangel}
          mehrzeilig
          wert={text}
          onChange={setText}
        />
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        <p>
          <Button type="submit">{loading ? 'Wird gesendet …' : 'Senden'}</Button>
        </p>
      </form>
    </Abschnitt>
  )
}
