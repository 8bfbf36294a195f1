import type { SchemaChange } from './schema-change.ts'

/** Which post of a forum tells of a story: updates are replies to it, also after a restart. */
export const forumPosts: SchemaChange = {
  name: '006-forum-posts',
  async up({ db, dialect, createTable }) {
    const clustered = (name: string) => dialect.clustered(db.schema.createTable(name))
    await createTable(
      clustered('forum_post')
        .addColumn('digest_id', 'bigint', (column) => column.notNull())
        .addColumn('story_id', 'text', (column) => column.notNull())
        .addColumn('thread_id', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('forum_post_key', ['digest_id', 'story_id']),
    )
  },
}
