//! What words and names are made of, in the rough order of frequency where that matters.

/// Kanji, the ones that newspapers use most.
pub(super) const KANJI: &str = "\
    日国会人年大本中長出同時政事自行社見月分議後前民生連発間対上部東者党地合市業内相方定今回\
    新場金員入選立開手米力学問高代明実関決子動京全目表戦経通外最言現理調体化当約主題首意法来\
    作性要用制治度務強気小成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記\
    院女初北指権心界支産結派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近考判\
    認画海参売利組知案道信策集在件団別物側任引使求所次水半品論計死官増係感特情投示変打男基私\
    各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局\
    少放税検町常校料裁状工建語球営空職証土与急止送援供役構木割聞身費付施切由説転食比難防補車\
    優研収断何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起着乗店残想\
    線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準\
    賞訴辺造英被株頭技低医復仕去姿味負閣渡失移差衆個門写評課末守若脳極種美影命含福蔵量望松非\
    撃核観察整段横融型白深字答夜製票況音申様財港識注呼渉達良候専路完修系程丸標阪響往券模載占\
    史航絡裕績抗像債暴販競博誌降級照慮央室奏姉塩夢娘季宗射居岸帯幅底延弁彼径徒従徴徳怒怖恐恩\
    恵悪悲惑愛慎憲戻承抱抵拡拠拝持授排掲揮損携撤操敗敵旅旧昇昔星春暗束杯林架柱根桜森植楼槽欠\
    歌歯歴殊殺毒毛氷永汚池沖没河油泊波泣泥洋洗津浜浮浴涙液涼淡清湖湯満源滅漁潔潮灯災炎炭焼煙\
    熱父版牧狩狭獲玉珍甘異疫痛療盗盟盾看眼短砂砲破硬碁礼祈祖禁禍秀秋秘租稼穀積穏突窓章童端筆\
    等筋管節範築簡糸紀純紙素紛納索細絶給絵綱網緊縁縮織罪罰羊群習老耳肉肥背胸腐腹臣舞舟般船芸\
    芽苦草荒荷菜華蒸薄薬虫血衝衣衰裏複襲覆覚角触訓許診詐詩詳誇誓誕誠誤請諸謀講謝謡谷豊貨貧貯\
    貴買賀賃賢贈赤跡踏躍軌軽輝輪辞迎迫透逆途逃速遂遅遊遠適遺避郷郵酒鉄鉱鋼録鎖鏡鐘閉閑阻陣陸\
    階隊陽障隣隠雄雑離雪雲零震霊静靴頂順頼顔類風飛養館香馬駅騒驚魚鳥麦黄黒鼻龍";

/// Last kanji of words of three.
pub(super) const SUFFIXES: &str =
    "性化的者国会法力省人家率量線部側軍派権論案費税界院所長官員料館史";

/// Sounds of words of katakana.
pub(super) const KATAKANA: &str = "\
    ス ト ル ン ラ リ ク ア イ シ カ コ マ テ ド タ レ フ ロ プ バ ト セ メ ナ サ グ キ オ \
    エ ジ ム ニ パ ダ ブ ビ デ ネ ミ ノ ソ ガ モ ツ ピ ウ ハ ボ ポ ズ ワ ケ チ ヒ ホ ベ ペ \
    ゲ ゴ ション ファ ティ ジャ";

/// Beginnings of foreign names, in katakana and Latin.
pub(super) const HEADS: &str = "\
    アル:Al アン:An バル:Bal ベル:Ber ボル:Bol ブラ:Bra カル:Car コル:Cor ダル:Dal デル:Del \
    ドミ:Domi エル:El エマ:Emma フェル:Fer フラン:Fran ガル:Gal グレ:Gre ハル:Hal ヘル:Hel \
    イグナ:Igna イワ:Iva ジョル:Jor ケル:Kel コン:Kon クラ:Kra ラザ:Laza レオ:Leo ルカ:Luca \
    マク:Mac マル:Mar ミハ:Mikha モン:Mon ナタ:Nata ニコ:Nico オル:Ol パト:Patr ペテ:Pete \
    ラダ:Rada ロマ:Roma サン:San セル:Ser シモ:Simo タル:Tal テオ:Theo ヴァル:Val ヴィク:Vic \
    ウォル:Wal ザハ:Zakha";

/// Endings of foreign names, in katakana and Latin.
pub(super) const TAILS: &str = "\
    バーグ:berg ベル:bel ビッチ:vich ダ:da ドール:dor ドン:don エフ:ev フィールド:field \
    ゴ:go グラード:grad ハイム:heim イン:in ジャン:jan カス:cas コフ:kov ラ:la ランド:land \
    リオ:rio リン:lin ロス:ros マン:man マ:ma メス:mez ミル:mir ナ:na ネス:ness ノフ:nov \
    ポル:pol リー:ry サ:sa セン:sen スキー:sky ソン:son スタン:stan テス:tez トン:ton \
    トール:tor ヴィル:ville ウィン:win ザー:zer";

/// First and last parts of Japanese family names: kanji, kana, Latin.
pub(super) const FAMILY_FIRST: &str = "\
    高:たか:taka 小:お:o 青:あお:ao 大:おお:o 吉:よし:yoshi 松:まつ:matsu 北:きた:kita \
    西:にし:nishi 中:なか:naka 竹:たけ:take 石:いし:ishi 森:もり:mori 宮:みや:miya \
    藤:ふじ:fuji 黒:くろ:kuro 長:なが:naga";
pub(super) const FAMILY_LAST: &str = "\
    田:た:ta 川:かわ:kawa 山:やま:yama 村:むら:mura 島:しま:shima 野:の:no 沢:さわ:sawa \
    原:はら:hara 井:い:i 木:き:ki 口:ぐち:guchi 谷:たに:tani 橋:はし:hashi 岡:おか:oka \
    崎:さき:saki 本:もと:moto";

/// Parts of Japanese given names: kanji, kana, Latin.
pub(super) const GIVEN: &str = "\
    健一:けんいち:kenichi 洋子:ようこ:yoko 真理:まり:mari 直樹:なおき:naoki \
    和夫:かずお:kazuo 恵美:えみ:emi 貞夫:さだお:sadao 由美子:ゆみこ:yumiko 誠:まこと:makoto \
    明:あきら:akira 智子:ともこ:tomoko 隆:たかし:takashi 幸恵:ゆきえ:yukie \
    修平:しゅうへい:shuhei 千春:ちはる:chiharu 大輔:だいすけ:daisuke 久美:くみ:kumi \
    信二:しんじ:shinji 晴香:はるか:haruka 正人:まさと:masato 美穂:みほ:miho \
    哲也:てつや:tetsuya 桂:けい:kei 純:じゅん:jun";

/// Beginnings, middles and ends of English syllables; `-` stands for none.
pub(super) const ONSETS: &str = "\
    - s c p r d m t b l f st pr h n g v w tr gr sp br cl ch pl cr sh bl dr fl th qu";
pub(super) const NUCLEI: &str = "\
    e a i o u ea ou ee ai oo ie au";
pub(super) const CODAS: &str = "\
    - n r - l s t - nd m c nt st rd ck p ss ng rt x";

/// Endings by which English words tell what they are.
pub(super) const NOUN_ENDINGS: &str = "\
    - - - er tion ment ity ness or ance ism age";
pub(super) const ADJECTIVE_ENDINGS: &str = "al ic ous ive able y ent ful";

/// The commonest English nouns, verbs and adjectives of news.
pub(super) const NOUNS: &str = "government country year state president people war world company \
    market law policy minister power leader report agreement court party security trade nation \
    border election treaty plan group force council week month city army bank right price member \
    region interest question problem history family school energy industry money letter speech \
    conference alliance sanction weapon union parliament committee reader newspaper editor language";
pub(super) const VERBS: &str = "ask call decid announc us want report reject support explain \
    publish need open turn mov return warn propos sign approv agre accus defend rais remain \
    demand promis order prepar visit deliver translat";
pub(super) const ADJECTIVES: &str = "new political public military economic other foreign national \
    international large small old long recent last next former common strong western eastern \
    northern southern local private important general special early late";
pub(super) const ADVERBS: &str = "also still only even now already again however openly recently \
    clearly largely finally nearly often never always soon together";

/// Japanese verbs: the stem and the ending by which it is inflected; `る1` keeps its stem.
pub(super) const JA_VERBS: &str = "\
    述べ:る1 示:す 行:う 求め:る1 進:む 続け:る1 受け:る1 持:つ 認め:る1 語:る 見:る1 伝え:る1 \
    考え:る1 決め:る1 強め:る1 避け:る1 深め:る1 支え:る1 加え:る1 与え:る1 控え:る1 訴え:る1 \
    従:う 使:う 失:う 扱:う 戦:う 払:う 問:う 誓:う 書:く 開:く 動:く 招:く 引:く 除:く 導:く \
    築:く 出:す 話:す 残:す 増や:す 目指:す 明か:す 許:す 渡:す 返:す 保:つ 待:つ 勝:つ 送:る \
    取:る 終わ:る 変わ:る 迫:る 守:る 広が:る 含:む 望:む 拒:む 盛り込:む 踏み込:む 呼:ぶ \
    選:ぶ 及:ぶ 結:ぶ 学:ぶ 打ち切:る 引き上げ:る1 見送:る 申し入れ:る1 取り下げ:る1 乗り出:す";
pub(super) const JA_ADJECTIVES: &str = "\
    新しい 大きい 強い 厳しい 長い 高い 低い 深い 早い 難しい 激しい 正しい 広い 重い 古い \
    近い 遠い 暗い 若い 重要な 新たな 明らかな 必要な 慎重な 深刻な 異例の 主要な 独自の \
    確かな 急激な 静かな 大規模な 根本的な 歴史的な 国際的な 一方的な";
pub(super) const JA_OPENINGS: &str = "\
    しかし、 また、 一方、 さらに、 このため、 ただし、 もっとも、 例えば、 同時に、 その後、 \
    これまで、 いまや もはや まだ すでに とりわけ、 結局、 要するに、 にもかかわらず、 \
    実際、 むしろ、 つまり、 当初、 それでも、 だが、 それゆえ、 なお、";
