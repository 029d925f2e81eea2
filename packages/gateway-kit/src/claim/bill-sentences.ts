/** What is said of the lines of a bill that do not go together. */
export const BILL_SENTENCES = {
  lineTwice: { zh: '明细序号重复', en: 'stands twice' },
  amountDiffers: { zh: '与数量乘单价相差超过一分', en: 'is not quantity x unit price' },
  sumDiffers: { zh: '与费用明细之和不符', en: 'is not the sum of the lines' },
} as const;
