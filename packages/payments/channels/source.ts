/** A party that reports facts under its own name, with our id at that party. */
export interface Source {
  name: string;
  merchantId: string;
  /** Our biller ids there, if its files name one. */
  billerIds?: readonly string[];
}
