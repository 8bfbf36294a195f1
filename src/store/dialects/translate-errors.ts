import type { DatabaseConnection, Dialect, Driver } from 'kysely'

/** The same dialect with failures that went through `translate`. */
export function translatingErrors(dialect: Dialect, translate: (cause: unknown) => unknown): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => translatingDriver(dialect.createDriver(), translate),
  }
}

function translatingDriver(driver: Driver, translate: (cause: unknown) => unknown): Driver {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>()
  const original = (connection: DatabaseConnection) => inner.get(connection) ?? connection

  async function attempt<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work()
    } catch (cause) {
      throw translate(cause)
    }
  }

  return {
    init: (options) => attempt(() => driver.init(options)),
    acquireConnection: (options) =>
      attempt(async () => {
        const connection = await driver.acquireConnection(options)
        const outer: DatabaseConnection = {
          executeQuery: (query, queryOptions) => attempt(() => connection.executeQuery(query, queryOptions)),
          streamQuery: (query, chunkSize, queryOptions) => connection.streamQuery(query, chunkSize, queryOptions),
        }
        inner.set(outer, connection)
        return outer
      }),
    beginTransaction: (connection, settings) => attempt(() => driver.beginTransaction(original(connection), settings)),
    commitTransaction: (connection) => attempt(() => driver.commitTransaction(original(connection))),
    rollbackTransaction: (connection) => attempt(() => driver.rollbackTransaction(original(connection))),
    releaseConnection: (connection) => driver.releaseConnection(original(connection)),
    destroy: () => driver.destroy(),
  }
}
