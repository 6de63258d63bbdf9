/** Endings of what the server reads. */
export const ENDUNGEN = '.csv,.txt,.tsv,.xls,.xlsx,.ods,.zip'
