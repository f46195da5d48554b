// Made by tests/fixtures/text/codecs.py from the codecs of Python 2.7 and the names of Python 3.11. Do not edit.

/** Python's names of encodings: canonical name, and every normalised spelling of it that Python 2.7 and 3 know. */
export const commonNames =
  'ascii=646,ansi_x3.4_1968,ansi_x3.4_1986,ansi_x3_4_1968,ascii,cp367,csascii,ibm367,iso646_us,iso_646.irv_1991,iso_ir_6,us,us_ascii base64=base64,base64_codec,base_64 big5=big5,big5_tw,csbig5 big5hkscs=big5_hkscs,big5hkscs,hkscs bz2=bz2,bz2_codec charmap=charmap cp037=037,cp037,csibm037,ebcdic_cp_ca,ebcdic_cp_nl,ebcdic_cp_us,ebcdic_cp_wt,ibm037,ibm039 cp1006=cp1006 cp1026=1026,cp1026,csibm1026,ibm1026 cp1140=1140,cp1140,ibm1140 cp1250=1250,cp1250,windows_1250 cp1251=1251,cp1251,windows_1251 cp1252=1252,cp1252,windows_1252 cp1253=1253,cp1253,windows_1253 cp1254=1254,cp1254,windows_1254 cp1255=1255,cp1255,windows_1255 cp1256=1256,cp1256,windows_1256 cp1257=1257,cp1257,windows_1257 cp1258=1258,cp1258,windows_1258 cp424=424,cp424,csibm424,ebcdic_cp_he,ibm424 cp437=437,cp437,cspc8codepage437,ibm437 cp500=500,cp500,csibm500,ebcdic_cp_be,ebcdic_cp_ch,ibm500 cp720=cp720 cp737=cp737 cp775=775,cp775,cspc775baltic,ibm775 cp850=850,cp850,cspc850multilingual,ibm850 cp852=852,cp852,cspcp852,ibm852 cp855=855,cp855,csibm855,ibm855 cp856=cp856 cp857=857,cp857,csibm857,ibm857 cp858=858,cp858,csibm858,ibm858 cp860=860,cp860,csibm860,ibm860 cp861=861,cp861,cp_is,csibm861,ibm861 cp862=862,cp862,cspc862latinhebrew,ibm862 cp863=863,cp863,csibm863,ibm863 cp864=864,cp864,csibm864,ibm864 cp865=865,cp865,csibm865,ibm865 cp866=866,cp866,csibm866,ibm866 cp869=869,cp869,cp_gr,csibm869,ibm869 cp874=cp874 cp875=cp875 cp932=932,cp932,ms932,ms_kanji,mskanji cp949=949,cp949,ms949,uhc cp950=950,cp950,ms950 euc_jis_2004=euc_jis2004,euc_jis_2004,eucjis2004,jisx0213 euc_jisx0213=euc_jisx0213,eucjisx0213 euc_jp=euc_jp,eucjp,u_jis,ujis euc_kr=euc_kr,euckr,korean,ks_c_5601,ks_c_5601_1987,ks_x_1001,ksc5601,ksx1001 gb18030=gb18030,gb18030_2000 gb2312=chinese,csiso58gb231280,euc_cn,euccn,eucgb2312_cn,gb2312,gb2312_1980,gb2312_80,iso_ir_58 gbk=936,cp936,gbk,ms936 hex=hex,hex_codec hp-roman8=hp_roman8,r8,roman8 hz=hz,hz_gb,hz_gb_2312,hzgb idna=idna iso2022_jp=csiso2022jp,iso2022_jp,iso2022jp,iso_2022_jp iso2022_jp_1=iso2022_jp_1,iso2022jp_1,iso_2022_jp_1 iso2022_jp_2=iso2022_jp_2,iso2022jp_2,iso_2022_jp_2 iso2022_jp_2004=iso2022_jp_2004,iso2022jp_2004,iso_2022_jp_2004 iso2022_jp_3=iso2022_jp_3,iso2022jp_3,iso_2022_jp_3 iso2022_jp_ext=iso2022_jp_ext,iso2022jp_ext,iso_2022_jp_ext iso2022_kr=csiso2022kr,iso2022_kr,iso2022kr,iso_2022_kr iso8859-1=8859,cp819,csisolatin1,ibm819,iso8859,iso8859_1,iso_8859_1,iso_8859_1_1987,iso_ir_100,l1,latin,latin1,latin_1 iso8859-10=csisolatin6,iso8859_10,iso_8859_10,iso_8859_10_1992,iso_ir_157,l6,latin6 iso8859-11=iso8859_11,iso_8859_11,iso_8859_11_2001,thai iso8859-13=iso8859_13,iso_8859_13,l7,latin7 iso8859-14=iso8859_14,iso_8859_14,iso_8859_14_1998,iso_celtic,iso_ir_199,l8,latin8 iso8859-15=iso8859_15,iso_8859_15,l9,latin9 iso8859-16=iso8859_16,iso_8859_16,iso_8859_16_2001,iso_ir_226,l10,latin10 iso8859-2=csisolatin2,iso8859_2,iso_8859_2,iso_8859_2_1987,iso_ir_101,l2,latin2 iso8859-3=csisolatin3,iso8859_3,iso_8859_3,iso_8859_3_1988,iso_ir_109,l3,latin3 iso8859-4=csisolatin4,iso8859_4,iso_8859_4,iso_8859_4_1988,iso_ir_110,l4,latin4 iso8859-5=csisolatincyrillic,cyrillic,iso8859_5,iso_8859_5,iso_8859_5_1988,iso_ir_144 iso8859-6=arabic,asmo_708,csisolatinarabic,ecma_114,iso8859_6,iso_8859_6,iso_8859_6_1987,iso_ir_127 iso8859-7=csisolatingreek,ecma_118,elot_928,greek,greek8,iso8859_7,iso_8859_7,iso_8859_7_1987,iso_ir_126 iso8859-8=csisolatinhebrew,hebrew,iso8859_8,iso_8859_8,iso_8859_8_1988,iso_ir_138 iso8859-9=csisolatin5,iso8859_9,iso_8859_9,iso_8859_9_1989,iso_ir_148,l5,latin5 johab=cp1361,johab,ms1361 koi8-r=cskoi8r,koi8_r koi8-u=koi8_u mac-arabic=mac_arabic mac-croatian=mac_croatian mac-cyrillic=mac_cyrillic,maccyrillic mac-farsi=mac_farsi mac-greek=mac_greek,macgreek mac-iceland=mac_iceland,maciceland mac-latin2=mac_latin2,maccentraleurope,maclatin2 mac-roman=mac_roman,macroman mac-romanian=mac_romanian mac-turkish=mac_turkish,macturkish palmos=palmos ptcp154=cp154,csptcp154,cyrillic_asian,pt154,ptcp154 punycode=punycode quopri=quopri,quopri_codec,quoted_printable,quotedprintable raw-unicode-escape=raw_unicode_escape rot-13=rot13,rot_13 shift_jis=csshiftjis,s_jis,shift_jis,shiftjis,sjis shift_jis_2004=s_jis_2004,shift_jis_2004,shiftjis2004,sjis_2004 shift_jisx0213=s_jisx0213,shift_jisx0213,shiftjisx0213,sjisx0213 tis-620=iso_ir_166,tis620,tis_620,tis_620_0,tis_620_2529_0,tis_620_2529_1 undefined=undefined unicode-escape=unicode_escape utf-16=u16,utf16,utf_16 utf-16-be=unicodebigunmarked,utf_16_be,utf_16be utf-16-le=unicodelittleunmarked,utf_16_le,utf_16le utf-32=u32,utf32,utf_32 utf-32-be=utf_32_be,utf_32be utf-32-le=utf_32_le,utf_32le utf-7=u7,unicode_1_1_utf_7,utf7,utf_7 utf-8=u8,utf,utf8,utf8_ucs2,utf8_ucs4,utf_8 utf-8-sig=utf_8_sig uu=uu,uu_codec zlib=zip,zlib,zlib_codec';

/** Those that Python 3 does not know, or takes for another. */
export const python2Names = 'mac-centeuro=mac_centeuro string-escape=string_escape unicode-internal=unicode_internal';

/** Those that Python 2.7 does not know, or takes for another. */
export const python3Names =
  'big5=x_mac_trad_chinese cp1125=1125,cp1125,cp866u,ibm1125,ruscii cp273=273,cp273,csibm273,ibm273 euc_kr=x_mac_korean gb2312=x_mac_simp_chinese hp-roman8=cp1051,ibm1051 koi8-t=koi8_t kz1048=kz1048,kz_1048,rk1048,strk1048_2002 mac-latin2=mac_centeuro mac-roman=macintosh shift_jis=x_mac_japanese utf-8=cp65001';

/** Encodings of one byte per character that agree with ASCII, each with the bytes that stand for nothing. */
export const singleBytes =
  'cp1006= cp1250=81,83,88,90,98 cp1251=98 cp1252=81,8d,8f-90,9d cp1253=81,88,8a,8c-90,98,9a,9c-9f,aa,d2,ff cp1254=81,8d-90,9d-9e cp1255=81,8a,8c-90,9a,9c-9f,ca,d9-df,fb-fc,ff cp1256= cp1257=81,83,88,8a,8c,90,98,9a,9c,9f,a1,a5 cp1258=81,8a,8d-90,9a,9d-9e cp437= cp720= cp737= cp775= cp850= cp852= cp855= cp856=9b,9d,9f-a8,ad,b5-b7,c6-c7,d0-d8,de,e0-e5,e7-ed cp857=d5,e7,f2 cp858= cp860= cp861= cp862= cp863= cp865= cp866= cp869=80-85,87,93-94 cp874=81-84,86-90,98-9f,db-de,fc-ff hp-roman8=ff iso8859-1= iso8859-10= iso8859-11=db-de,fc-ff iso8859-13= iso8859-14= iso8859-15= iso8859-16= iso8859-2= iso8859-3=a5,ae,be,c3,d0,e3,f0 iso8859-4= iso8859-5= iso8859-6=a1-a3,a5-ab,ae-ba,bc-be,c0,db-df,f3-ff iso8859-7=ae,d2,ff iso8859-8=a1,bf-de,fb-fc,ff iso8859-9= koi8-r= koi8-u= mac-centeuro= mac-croatian= mac-cyrillic= mac-greek= mac-iceland= mac-latin2= mac-roman= mac-romanian= mac-turkish= palmos= ptcp154= tis-620=a0,db-de,fc-ff';

/** The valid trail bytes behind each lead byte: "leads:trails leads:trails", ranges in hexadecimal; "name/8f" behind the prefix 8F. */
export const pairs: Readonly<Record<string, string>> = {
  cp932:
    '81:40-7e,80-ac,b8-bf,c8-ce,da-e8,f0-f7,fc 82:4f-58,60-79,81-9a,9f-f1 83:40-7e,80-96,9f-b6,bf-d6 84:40-60,70-7e,80-91,9f-be 87:40-5d,5f-75,7e,80-9c 88:9f-fc 89-97:40-7e,80-fc 98:40-72,9f-fc 99-9f:40-7e,80-fc e0-e9:40-7e,80-fc ea:40-7e,80-a4 ed:40-7e,80-fc ee:40-7e,80-ec,ef-fc f0-fb:40-7e,80-fc fc:40-4b',
  shift_jis:
    '81:40-7e,80-ac,b8-bf,c8-ce,da-e8,f0-f7,fc 82:4f-58,60-79,81-9a,9f-f1 83:40-7e,80-96,9f-b6,bf-d6 84:40-60,70-7e,80-91,9f-be 88:9f-fc 89-97:40-7e,80-fc 98:40-72,9f-fc 99-9f:40-7e,80-fc e0-e9:40-7e,80-fc ea:40-7e,80-a4',
  shift_jisx0213:
    '81:40-7e,80-fc 82:40-7e,80-f9 83:40-7e,80-fc 84:40-7e,80-dc,e5-fa 85:40-7e,80-fc 86:40-7e,80-f1,fb-fc 87:40-76,7e,80-8f,93,98-99,9d-9e,a0-fc 88:40-7e,80-9d,9f-fc 89-97:40-7e,80-fc 98:40-72,74-7e,80-9d,9f-fc 99-9f:40-7e,80-fc e0-e9:40-7e,80-fc ea:40-7e,80-a4,a6-fc eb-ee:40-7e,80-fc ef:40-7e,80-f7 f0-fb:40-7e,80-fc fc:40-7e,80-f4',
  shift_jis_2004:
    '81:40-7e,80-fc 82:40-7e,80-f9 83:40-7e,80-fc 84:40-7e,80-dc,e5-fa 85:40-7e,80-fc 86:40-7e,80-f1,fb-fc 87:40-76,7e,80-8f,93,98-99,9d-fc 88-9f:40-7e,80-fc e0-fb:40-7e,80-fc fc:40-7e,80-f4',
  euc_jp:
    '8e:a1-df a1:a1-fe a2:a1-ae,ba-c1,ca-d0,dc-ea,f2-f9,fe a3:b0-b9,c1-da,e1-fa a4:a1-f3 a5:a1-f6 a6:a1-b8,c1-d8 a7:a1-c1,d1-f1 a8:a1-c0 b0-ce:a1-fe cf:a1-d3 d0-f3:a1-fe f4:a1-a6',
  euc_jisx0213:
    '8e:a1-df a1-a3:a1-fe a4:a1-fb a5-a7:a1-fe a8:a1-de,e7-fc a9-ab:a1-fe ac:a1-f3,fd-fe ad:a1-d7,df-ef,f3,f8-f9,fd-fe ae:a2-fe af:a1-fd b0-ce:a1-fe cf:a1-d3,d5-fd d0-f3:a1-fe f4:a1-a6,a8-fe f5-fd:a1-fe fe:a1-f9',
  euc_jis_2004:
    '8e:a1-df a1-a3:a1-fe a4:a1-fb a5-a7:a1-fe a8:a1-de,e7-fc a9-ab:a1-fe ac:a1-f3,fd-fe ad:a1-d7,df-ef,f3,f8-f9,fd-fe ae-fe:a1-fe',
  gb2312:
    'a1:a1-fe a2:b1-e2,e5-ee,f1-fc a3:a1-fe a4:a1-f3 a5:a1-f6 a6:a1-b8,c1-d8 a7:a1-c1,d1-f1 a8:a1-ba,c5-e9 a9:a4-ef b0-d6:a1-fe d7:a1-f9 d8-f7:a1-fe',
  gbk: '81-a0:40-7e,80-fe a1:a1-fe a2:a1-aa,b1-e2,e5-ee,f1-fc a3:a1-fe a4:a1-f3 a5:a1-f6 a6:a1-b8,c1-d8,e0-eb,ee-f2,f4-f5 a7:a1-c1,d1-f1 a8:40-7e,80-95,a1-bb,bd-be,c0,c5-e9 a9:40-57,59-5a,5c,60-7e,80-88,96,a4-ef aa-af:40-7e,80-a0 b0-d6:40-7e,80-fe d7:40-7e,80-f9 d8-f7:40-7e,80-fe f8-fd:40-7e,80-a0 fe:40-4f',
  gb18030: '81-fe:40-7e,80-fe',
  big5: 'a1-a2:40-7e,a1-fe a3:40-7e,a1-bf a4-c6:40-7e,a1-fe c7:40-7e,a1-fc c9-f8:40-7e,a1-fe f9:40-7e,a1-d5',
  cp950: 'a1-a2:40-7e,a1-fe a3:40-7e,a1-bf,e1 a4-c6:40-7e,a1-fe c7:40-7e,a1-fc c9-f9:40-7e,a1-fe',
  big5hkscs:
    '87:40-65,67-79 88:40-7e,a1-aa 89:40-41,43,46-49,4c-7e,a1-a6,ab-ae,b0-b2,b5-bf,c1-c3,c5-fe 8a:40-41,43-62,64-74,76-7e,a1-aa,ac-b0,b2-b9,bb-c7,c9-cc,ce-dc,df-f4,f6-fe 8b:40-53,55-7e,a1-dc,de-fd 8c:40-7e,a1-a5,a7-c5,c9-cc,ce-e4,e6-fe 8d:40,42-7e,a1-fe 8e:40-68,6a-6e,70-7d,a1-aa,ac-b3,b5-cc,ce-cf,d1-fe 8f:40-56,58-68,6a-6d,6f-7e,a1-ca,cd-fd 90:40-6c,6e-79,7b-7e,a1-db,dd-f0,f2-fe 91:40-7e,a1-be,c0-fe 92:40-43,45-7e,a1-ae,b3-c7,c9-d0,d2-fe 93:40-7e,a1-fe 94:40-46,48-7e,a1-c9,cb-fe 95:40-7e,a1-d8,da-fe 96:40-43,45-7e,a1-ec,ee-fb,fd-fe 97-9a:40-7e,a1-fe 9b:40-60,62-75,77,79-7a,7c-7e,a1-c5,c7-dd,df-eb,ed-f5,f7-fe 9c:40-41,43-52,54-61,63-67,69-6a,6c-76,78-7e,a1-bb,be-cf,d1-fe 9d:40-56,58-59,5b-7e,a1-c3,c5-fe 9e:40-7e,a1-a8,aa-ab,ad-c3,c5-ee,f0-f3,f5-fc,fe 9f:40-4d,4f-5f,61-65,67-7e,a1-ac,ae-b0,b2-bf,c1-c7,c9-ca,cc-d7,d9,db-e5,e7-e9,eb-ee,f0-fe a0:40-53,55-56,58-59,5b-61,64-71,73-76,78-7e,a1-a4,a6-ac,ae,b0-d2,d4,d6-de,e0,e2-e3,e5-fe a1-a2:40-7e,a1-fe a3:40-7e,a1-bf a4-c5:40-7e,a1-fe c6:40-7e,a1-ce,d0-d2,d4,d6,d8-dd,e0-fe c7:40-7e,a1-fe c8:40-7e,a1-a4,cd-f1,f5-fe c9-f9:40-7e,a1-fe fa:40-5e,60-65,67-7e,a1-bc,be-c4,c6-d4,d6-fe fb:40-47,49-7e,a1-b7,b9-f2,f4-f8,fa-fe fc:40-4e,50-6b,6d-7e,a1-b8,ba-e1,e3-f0,f2-fe fd:40-7e,a1-b6,b9-ba,bc-f0,f2-fe fe:40-51,53-6e,70-7e,a1-a9,ab-dc,de-fe',
  euc_kr:
    'a1:a1-fe a2:a1-e7 a3:a1-fe a4:a1-d3,d5-fe a5:a1-aa,b0-b9,c1-d8,e1-f8 a6:a1-e4 a7:a1-ef a8:a1-a4,a6,a8-af,b1-fe a9:a1-fe aa:a1-f3 ab:a1-f6 ac:a1-c1,d1-f1 b0-c8:a1-fe ca-fd:a1-fe',
  cp949:
    '81-a1:41-5a,61-7a,81-fe a2:41-5a,61-7a,81-e7 a3-a4:41-5a,61-7a,81-fe a5:41-5a,61-7a,81-aa,b0-b9,c1-d8,e1-f8 a6:41-5a,61-7a,81-e4 a7:41-5a,61-7a,81-ef a8:41-5a,61-7a,81-a4,a6,a8-af,b1-fe a9:41-5a,61-7a,81-fe aa:41-5a,61-7a,81-f3 ab:41-5a,61-7a,81-f6 ac:41-5a,61-7a,81-c1,d1-f1 ad-af:41-5a,61-7a,81-a0 b0-c5:41-5a,61-7a,81-fe c6:41-52,a1-fe c7-c8:a1-fe ca-fd:a1-fe',
  johab:
    '84:41-51,53-5d,61,81,a1,c1,e1 85-86:41,61,81,a1,c1,e1 87:41,61,81,a1 88:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd 89-8a:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd 8b:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd 8c:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd 8d-8e:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd 8f:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd 90:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd 91-92:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd 93:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd 94:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd 95-96:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd 97:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd 98:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd 99-9a:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd 9b:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd 9c:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd 9d-9e:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd 9f:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd a0:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd a1-a2:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd a3:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd a4:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd a5-a6:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd a7:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd a8:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd a9-aa:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd ab:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd ac:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd ad-ae:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd af:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd b0:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd b1-b2:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd b3:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd b4:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd b5-b6:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd b7:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd b8:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd b9-ba:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd bb:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd bc:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd bd-be:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd bf:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd c0:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd c1-c2:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd c3:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd c4:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd c5-c6:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd c7:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd c8:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd c9-ca:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd cb:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd cc:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd cd-ce:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd cf:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd d0:41,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd d1-d2:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd,c1-d1,d3-dd,e1-f1,f3-fd d3:41-51,53-5d,61-71,73-7d,81-91,93-9d,a1-b1,b3-bd d9:31-7e,91-e7 da:31-7e,91-a0,d4-fe db:31-3a,40-49,51-68,71-7e,91-9a,a1-e4 dc:31-7e,91,a1-a4,a6,a8-af,b1-fe dd:31-7e,91-f3 de:31-7e,91-98,a1-c1,d1-f1 e0-f9:31-7e,91-fe',
  'euc_jp/8f':
    'a2:af-b9,c2-c4,eb-f1 a6:e1-e5,e7,e9-ea,ec,f1-fc a7:c2-ce,f2-fe a9:a1-a2,a4,a6,a8-a9,ab-ad,af-b0,c1-d0 aa:a1-b8,ba-f7 ab:a1-bb,bd-c3,c5-f7 b0-ec:a1-fe ed:a1-e3',
  'euc_jisx0213/8f':
    'a1:a1-fe a2:af-b9,c2-c4,eb-f1 a3-a5:a1-fe a6:e1-e5,e7,e9-ea,ec,f1-fc a7:c2-ce,f2-fe a8:a1-fe a9:a1-a2,a4,a6,a8-a9,ab-ad,af-b0,c1-d0 aa:a1-b8,ba-f7 ab:a1-bb,bd-c3,c5-f7 ac-ec:a1-fe ed:a1-e3 ee-fd:a1-fe fe:a1-f6',
  'euc_jis_2004/8f':
    'a1:a1-fe a2:af-b9,c2-c4,eb-f1 a3-a5:a1-fe a6:e1-e5,e7,e9-ea,ec,f1-fc a7:c2-ce,f2-fe a8:a1-fe a9:a1-a2,a4,a6,a8-a9,ab-ad,af-b0,c1-d0 aa:a1-b8,ba-f7 ab:a1-bb,bd-c3,c5-f7 ac-ec:a1-fe ed:a1-e3 ee-fd:a1-fe fe:a1-f6',
  'iso2022_jp_3/$P': 'a1:a1-fe a3-a5:a1-fe a8:a1-fe ac-af:a1-fe ee-fd:a1-fe fe:a1-f6',
  'iso2022_kr/$C':
    'a1:a1-fe a2:a1-e7 a3-a4:a1-fe a5:a1-aa,b0-b9,c1-d8,e1-f8 a6:a1-e4 a7:a1-ef a8:a1-a4,a6,a8-af,b1-fe a9:a1-fe aa:a1-f3 ab:a1-f6 ac:a1-c1,d1-f1 b0-c8:a1-fe ca-fd:a1-fe',
};

/** Codes of those pairs that Python decodes, but encodes as other bytes. */
export const unkept: Readonly<Record<string, string>> = {
  cp932: '8790-8792,8795-8797,879a-879c,eef9,fa40-fa7e,fa80-fafc,fb40-fb7e,fb80-fbfc,fc40-fc4b',
  big5: 'a1fe,a240,a2cc,a2ce',
  cp950: 'a2cc,a2ce,f9e9-f9eb,f9f9-f9fd',
  big5hkscs: 'a1fe,a240,a27e,a2a1-a2a7,a2cc,a2ce',
  johab: '8441-8443,8445,8448-8449,8451,8453,8455-845d',
};

/**
 * How to get Python's characters of a set from the platform's decoder: its label, the table of pairs, the lowest lead byte
 * that counts, where it differs ("codes:first code point, the rest following", "codes:-" where only Python has a single
 * character), and a checksum of all code points (FNV-1a, 0 for none) that the result must have.
 */
export const sets: Readonly<
  Record<string, readonly [label: string, table: string, low: number, differences: string, checksum: number]>
> = {
  jisx0208: ['euc-jp', 'euc_jp', 161, 'a1c1:301c a1c2:2016 a1dd:2212 a1f1-a1f2:a2 a2cc:ac', 1375119763],
  jisx0212: ['euc-jp', 'euc_jp/8f', 161, 'a2b7:-', 36925033],
  ksx1001: ['euc-kr', 'euc_kr', 128, 'a2e6:20ac a2e7:ae', 3993435686],
  gb2312: ['gbk', 'gb2312', 128, 'a1a4:30fb a1aa:2015', 4283706763],
  gbk: ['gbk', 'gbk', 128, '', 1251314437],
  gb18030: [
    'gb18030',
    'gb18030',
    128,
    'a3a0:e5e5 a6d9-a6df:e78d a6ec-a6ed:e794 a6f3:e796 a8bc:e7c7 fe59:e81e fe61:e826 fe66-fe67:e82b fe6d:e832 fe7e:e843 fe90:e854 fea0:e864',
    3035492498,
  ],
  cp932: ['shift_jis', 'cp932', 128, '', 788976575],
  big5: [
    'big5',
    'big5',
    128,
    'a145:2022 a14e:ff64 a1c2:203e a1e3:223c a1f2:2641 a1f3:2609 a241:ff0f a242:ff3c a244:a5 a246-a247:a2 c6a1:30fe c6a2-c6a3:309d c6a4:3005 c6a5-c6f7:3041 c6f8-c6fe:30a1 c740-c77e:30a8 c7a1-c7b0:30e7 c7b1-c7b2:414 c7b3:401 c7b4-c7ba:416 c7bb-c7cd:423 c7ce:451 c7cf-c7e8:436 c7e9-c7f2:2460 c7f3-c7fc:2474',
    2606444541,
  ],
  cp950: [
    'big5',
    'cp950',
    128,
    'c6a1:30fe c6a2-c6a3:309d c6a4:3005 c6a5-c6f7:3041 c6f8-c6fe:30a1 c740-c77e:30a8 c7a1-c7b0:30e7 c7b1-c7b2:414 c7b3:401 c7b4-c7ba:416 c7bb-c7cd:423 c7ce:451 c7cf-c7e8:436 c7e9-c7f2:2460 c7f3-c7fc:2474',
    3860219128,
  ],
  'gb18030/4': ['gb18030', '', 0, '1d21:1e3f', 338472871],
  big5hkscs: [
    'big5',
    'big5',
    128,
    'a145:2022 a14e:ff64 a1c2:203e a1e3:223c a1f2:2641 a1f3:2609 a241:ff0f a242:ff3c a244:a5 a246-a247:a2 c6a1-c6aa:2460 c6ab-c6b4:2474 c6b5-c6be:2170 c6bf:4e36 c6c0:4e3f c6c1:4e85 c6c2:4ea0 c6c3:5182 c6c4:5196 c6c5:51ab c6c6:52f9 c6c7:5338 c6c8:5369 c6c9:53b6 c6ca:590a c6cb:5b80 c6cc:5ddb c6cd:2f33 c6ce:5e7f c6cf:- c6d0:5f50 c6d1:5f61 c6d2:6534 c6d3:- c6d4:7592 c6d5:- c6d6:8fb5 c6d7:- c6d8:a8 c6d9:2c6 c6da-c6db:30fd c6dc-c6dd:309d c6de-c6df:- c6e0-c6e2:3005 c6e3:30fc c6e4:ff3b c6e5:ff3d c6e6:273d c6e7-c6fe:3041 c740-c77a:3059 c77b-c77e:30a1 c7a1-c7f2:30a5 c7f3-c7f8:410 c7f9:401 c7fa-c7fc:416',
    2100376111,
  ],
  cp1250: ['windows-1250', '', 0, '81:- 83:- 88:- 90:- 98:-', 3274474923],
  cp1251: ['windows-1251', '', 0, '98:-', 1973971077],
  cp1252: [
    'windows-1252',
    '',
    0,
    '80:20ac 81:- 82:201a 83:192 84:201e 85:2026 86-87:2020 88:2c6 89:2030 8a:160 8b:2039 8c:152 8d:- 8e:17d 8f-90:- 91-92:2018 93-94:201c 95:2022 96-97:2013 98:2dc 99:2122 9a:161 9b:203a 9c:153 9d:- 9e:17e 9f:178',
    3029752849,
  ],
  cp1253: ['windows-1253', '', 0, '81:- 88:- 8a:- 8c-90:- 98:- 9a:- 9c-9f:- aa:-', 3128017195],
  cp1254: ['windows-1254', '', 0, '81:- 8d-90:- 9d-9e:-', 3589500657],
  cp1255: ['windows-1255', '', 0, '81:- 8a:- 8c-90:- 9a:- 9c-9f:-', 1998864474],
  cp1256: ['windows-1256', '', 0, '', 3305584544],
  cp1257: ['windows-1257', '', 0, '81:- 83:- 88:- 8a:- 8c:- 90:- 98:- 9a:- 9c:- 9f:-', 574806751],
  cp1258: ['windows-1258', '', 0, '81:- 8a:- 8d-90:- 9a:- 9d-9e:-', 1002155160],
  'iso8859-10': ['iso-8859-10', '', 0, '', 3431252398],
  'iso8859-13': ['iso-8859-13', '', 0, '', 3049505740],
  'iso8859-14': ['iso-8859-14', '', 0, '', 2608625892],
  'iso8859-15': ['iso-8859-15', '', 0, '', 4187462567],
  'iso8859-2': ['iso-8859-2', '', 0, '', 3437287566],
  'iso8859-3': ['iso-8859-3', '', 0, '', 657542467],
  'iso8859-4': ['iso-8859-4', '', 0, '', 3701094817],
  'iso8859-5': ['iso-8859-5', '', 0, '', 1922695905],
  'iso8859-6': ['iso-8859-6', '', 0, '', 3786377246],
  'iso8859-7': ['iso-8859-7', '', 0, '', 1308848184],
  'iso8859-8': ['iso-8859-8', '', 0, '', 2726162182],
  'koi8-r': ['koi8-r', '', 0, '', 1701014313],
  'koi8-u': ['koi8-u', '', 0, '', 1029147066],
};
