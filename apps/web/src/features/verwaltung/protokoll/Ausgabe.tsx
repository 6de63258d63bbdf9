import { useState } from 'react'
import { download } from '../../../lib/download.ts'
import { createFehler } from '../../../lib/fehler.ts'
import { sageAn } from '../../../lib/ansage.ts'
import { Button } from '../../../ui/Button.tsx'
import type { Anlass } from './anlass.ts'
import { toFilterInput, type Filter } from './filter.ts'

interface AusgabeProps {
  readonly anlass: Anlass
  readonly filter: Filter
}

/** All entries that pass the filter as a file; that they were taken out stands in the Protokoll. */
export function Ausgabe({ anlass, filter }: AusgabeProps) {
  const [meldung, setMeldung] = useState('')
  async function speichere() {
    setMeldung('Datei entsteht …')
    const text = await fetchCsv({ anlass, filter: toFilterInput(filter) })
    setMeldung(text)
    sageAn(text)
  }
  return (
    <>
      {meldung !== '' && <span className="leise">{meldung}</span>}
      <Button art="text" klein onClick={() => void speichere()}>
        Als CSV speichern
      </Button>
    </>
  )
}

/** @returns what to tell the reader */
async function fetchCsv(frage: {
  readonly anlass: Anlass
  readonly filter: object
}): Promise<string> {
  try {
    const antwort = await fetch('/protokoll.csv', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(frage),
    })
    if (!antwort.ok) {
      const koerper = (await antwort.json().catch(() => ({}))) as { code?: unknown; text?: unknown }
      return typeof koerper.text === 'string' ? koerper.text : createFehler(koerper.code, null).text
    }
    download('protokoll.csv', await antwort.text(), 'text/csv;charset=utf-8')
    return 'CSV gespeichert'
  } catch {
    return 'Der Server ist nicht zu erreichen.'
  }
}
