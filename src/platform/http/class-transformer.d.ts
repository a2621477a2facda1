/** The place where class-transformer remembers `@Type`; it ships no types for it. */
declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: {
    findTypeMetadata(
      target: abstract new (...args: never[]) => object,
      property: string,
    ): { typeFunction(): unknown } | undefined;
  };
}
