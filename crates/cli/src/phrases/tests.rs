use super::Phraser;
use taiyaku_article::read;

/// Headlines with a bar at each place. What matters to each group stands above it.
const HEADLINES: [&str; 48] = [
    // Phrases: a noun with its particles, a verb with its endings.
    "人々の|暮らしは|どう|変わったか",
    "ドル離れは|進むか：|IMFの|統計から",
    "何か|新しいことが|起きている",
    "トランプ政権と|ウクライナ紛争：|停戦への|長い|道のり",
    "われわれは|何を|忘れてはならないのか",
    "票で|見る|州昇格",
    // Brackets, and what stands around them.
    "「冷戦は|終わった」と|ゴルバチョフは|言った",
    "『戦争と|平和』を|原文で|読む",
    "新「冷戦」か、|それとも|長い|和平か",
    "米国の|対「日本」|政策を|問う",
    "北方領土|（南クリル）の|歴史と|現在",
    "二十一世紀の|国際秩序を|考える（上）",
    "「または」と|「かつ」",
    // Stops, dashes and colons end a line and never begin one.
    "海の底――|境界は|どこに|あるのか",
    "プライバシーについて——|何を|覚えるか",
    "ヨーロッパは|どこへ|向かうのか？|答えの|ない|問い",
    "カザンから|リオへ、|そして|その|先へ",
    // Numbers with their counters, units and signs; dates.
    "一九六二年十月、|十三日間の|危機",
    "1987年12月8日の|署名から|2019年8月2日の|終了まで",
    "気温は|３５℃、|湿度は|80％を|超えた",
    "191か国の|約束、|1,000億ドルの|基金",
    "七か条を|読む",
    "二、三日のうちに|決まる",
    "万と億、|千と|百万：|数字は|訳せるか",
    "約三千キロの|海岸線を|守る|人びと",
    "12:30の|鐘が|鳴るとき",
    "3.5％の壁",
    "エカテリンブルク2009年：|最初の|首脳会議",
    // Latin names and abbreviations.
    "G7と|BRICS、|二つの|首脳会議を|比べる",
    "START IIと|SORT：|重すぎた|条約、|軽すぎた|条約",
    "ＮＡＴＯの|東方拡大と|ロシア",
    "編集者のための、|記事JSONひとめぐり",
    // Katakana: a name is one, unless no line has room for it.
    "ウラジーミル・プーチンの|新年挨拶",
    "アレクサンドル・|ソルジェニーツィンを|読み直す",
    "グローバル・サウスの声",
    "プーチン大統領、|サンクトペテルブルク|国際経済フォーラムで|演説",
    "ロシア連邦外務省報道官|マリア・ザハロワの|会見",
    // Compounds are not cut.
    "全会一致の|中身",
    "国際原子力機関事務局長、|査察再開を|要請",
    "一度|開けば、|書庫は|まるごと|手もとに|残る",
    // Words without weight, and last characters, are not left alone.
    "委員会が|決めないこと",
    "準州という|身分",
    "国境と|日付変更線が|重なる海",
    "名づけられた日、|線の|引かれた日",
    "二年がかりの|三段階",
    "なぜ|北極の|氷は|薄くなるのか",
    // White space, and nothing to break.
    "北極海　|航路の夏",
    "点検",
];

/// The text with a bar at each of its places.
fn barred(phraser: &Phraser, text: &str) -> String {
    let places = phraser.places(text);
    let mut said = String::new();
    for (at, character) in (0..).zip(text.chars()) {
        if places.contains(&at) {
            said.push('|');
        }
        said.push(character);
    }
    said
}

#[test]
fn headlines_break_where_a_reader_pauses() {
    let phraser = Phraser::new();
    let said = HEADLINES.map(|headline| barred(&phraser, &headline.replace('|', "")));
    for (said, expected) in said.iter().zip(HEADLINES) {
        assert_eq!(said, expected);
    }
}

#[test]
fn any_text_has_ascending_places_within_it() {
    let phraser = Phraser::new();
    for text in [
        "",
        "。",
        "・・・・",
        "」「",
        "\u{3000}",
        "ー",
        "𠮷野家の𠮷",
        "1",
        "a b c",
        "「「「",
        "👩‍👧の話",
    ] {
        let places = phraser.places(text);
        let count = u32::try_from(text.chars().count()).expect("short");
        assert!(
            places.iter().all(|place| (1..count).contains(place)),
            "{text}: {places:?}"
        );
        assert!(places.is_sorted_by(|a, b| a < b), "{text}: {places:?}");
    }
}

const ARTICLE: &str = r#"{"format": 1, "id": "a", "original": "ja",
    "title": {"ja": "氷の海を読む", "en": "Reading the sea of ice"},
    "subtitle": {"ja": ["地図に残る約束", "点検", "石炭から科学へ"], "en": ["On a promise"]},
    "body": {"ja": [
        {"type": "heading", "level": 2, "id": "h1", "text": [{"ruby": {"base": "条約", "reading": "じょうやく"}}, "の", {"strong": "骨組み"}]},
        {"type": "paragraph", "id": "p1", "text": "石炭から科学へ。"},
        {"type": "heading", "level": 2, "id": "h2", "text": "石炭から科学へ"},
        {"type": "heading", "level": 2, "id": "h3", "text": "点検"}]}
    PHRASES}"#;

fn filled(phrases: &str) -> String {
    let json = ARTICLE.replace("PHRASES", phrases);
    let mut article = read(&json).expect("valid").article;
    let phraser = Phraser::new();
    phraser.fill(&mut article);
    let once = article.clone();
    phraser.fill(&mut article);
    assert_eq!(article, once, "filling again changes nothing");
    serde_json::to_string(&article.phrases).expect("writes")
}

#[test]
fn headings_are_filled_and_nothing_else() {
    assert_eq!(
        filled(""),
        r#"{"title":[2,4],"subtitle":[[3,5],[],[4]],"blocks":{"h1":[3],"h2":[4]}}"#
    );
}

#[test]
fn what_an_editor_wrote_stays() {
    assert_eq!(
        filled(r#", "phrases": {"title": [4]}"#),
        r#"{"title":[4],"subtitle":[[3,5],[],[4]],"blocks":{"h1":[3],"h2":[4]}}"#
    );
    assert_eq!(
        filled(r#", "phrases": {"subtitle": [[5]], "blocks": {"h2": []}}"#),
        r#"{"title":[2,4],"subtitle":[[5],[],[4]],"blocks":{"h1":[3],"h2":[]}}"#
    );
}
