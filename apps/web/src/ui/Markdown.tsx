import ReactMarkdown, { type Components } from 'react-markdown'
import { Link } from 'react-router'
import { markLuecken } from './luecken.ts'
import styles from './Markdown.module.css'

/** Links of our own stay inside the product; others open as they are. */
const BAUSTEINE: Components = {
  // The page has its own first heading.
  h1: ({ children }) => <h2>{children}</h2>,
  a: ({ href = '', children }) =>
    href.startsWith('/') ? <Link to={href}>{children}</Link> : <a href={href}>{children}</a>,
}

/**
 * A text that people have written: Markdown without HTML, pictures or foreign
 * schemes (react-markdown builds elements, never markup). Line breaks stay.
 */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className={styles['text']}>
      <ReactMarkdown
        skipHtml
        disallowedElements={['img']}
        components={BAUSTEINE}
        rehypePlugins={[markLuecken]}
      >
        {text}
      </ReactMarkdown>
    </div>
  )
}
