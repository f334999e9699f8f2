/** The fonts of official documents: those that GB/T 9704-2012 names, and Times New Roman for letters and digits, as offices have it. */

export const LATIN = 'Times New Roman';
export const FANGSONG = '仿宋_GB2312';
export const KAITI = '楷体_GB2312';
export const HEITI = '黑体';
export const BIAOSONG = '方正小标宋简体';
export const SONGTI = '宋体';

export const FONTS: readonly string[] = [FANGSONG, KAITI, HEITI, BIAOSONG, SONGTI, LATIN];
