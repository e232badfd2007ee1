/** A party that reports facts under its own name, with our id at that party. */
export interface Source {
  name: string;
  merchantId: string;
}
