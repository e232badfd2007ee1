declare namespace App {
  interface Locals {
    content: import('../publishing/model.ts').Content;
  }
}
