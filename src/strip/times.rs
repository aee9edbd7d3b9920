//! Lines that are nothing but dates and times.

use super::words::normal;
use super::work::Work;
use crate::dom::NodeId;
use std::collections::HashSet;
use std::sync::LazyLock;

/// The most text of such a line.
const MOST: u32 = 110;

/// Words of which such a line is made, beside numbers: months, days, hours, and the labels before
/// them. One line a language; sorted at first use.
const WORDS: &[&str] = &[
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm a p m et est edt pt pst pdt gmt utc bst cet cest ist ct cst cdt st nd rd th of at on the published updated posted modified created date time last first edited revised ago hour hours hr hrs minute minutes min mins day days week weeks month months year years today yesterday just now originally publish update an",
    "januar jänner februar märz mai juni juli oktober dezember dez okt mär montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so uhr um am vom den der veröffentlicht aktualisiert erstellt geändert stand zuletzt letzte aktualisierung datum vor stunde stunden minuten tag tagen heute gestern seit mesz mez erschienen publiziert online",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil sept oct nov déc lundi mardi mercredi jeudi vendredi samedi dimanche le à h publié modifié mis jour créé dernière mise il y heure heures minutes jours hier aujourdhui er posté date de publication publiée et la",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic lunes martes miércoles jueves viernes sábado domingo de del el a las la publicado actualizado actualizada publicada última actualización modificado hace hora horas minutos día días hoy ayer hs h fecha creado",
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug ago set ott dic lunedì martedì mercoledì giovedì venerdì sabato domenica alle ore pubblicato aggiornato modificato ultimo aggiornamento il fa ora minuti giorni oggi ieri pubblicata data",
    "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev abr ago set out dez segunda feira terça quarta quinta sexta sábado às publicado atualizado atualizada publicada em há hora horas minutos dias hoje ontem última atualização criado no por",
    "januari februari maart mei augustus mrt maandag dinsdag woensdag donderdag vrijdag zaterdag zondag om uur gepubliceerd geplaatst bijgewerkt gewijzigd laatst laatste update op geleden uren minuten dagen vandaag gisteren door",
    "augusti måndag tisdag onsdag torsdag fredag lördag söndag kl publicerad uppdaterad publicerat uppdaterat senast sedan timmar minuter dagar idag igår för den",
    "mandag tirsdag lørdag søndag publisert oppdatert sist endret siden timer minutter dager i dag går kl desember oktober",
    "offentliggjort opdateret publiceret senest siden timer minutter dage dag går december august maj",
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai julkaistu päivitetty klo muokattu tuntia sitten minuuttia tänään eilen",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia poniedziałek wtorek środa czwartek piątek sobota niedziela opublikowano aktualizacja zaktualizowano data publikacji dodano dnia r godz g temu godzin godziny minut dni dzisiaj wczoraj ostatnia utworzono",
    "ledna února března dubna května června července srpna září října listopadu prosince pondělí úterý středa čtvrtek pátek sobota neděle publikováno aktualizováno vydáno v dnes včera hodin hodinami před minutami naposledy",
    "január február március április május június július augusztus szeptember október november december hétfő kedd szerda csütörtök péntek szombat vasárnap közzétéve frissítve publikálva órája perce napja ma tegnap megjelent",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie luni marți miercuri joi vineri sâmbătă duminică publicat actualizat la ora acum ore minute zile azi ieri data actualizării publicării ultima actualizare",
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου ιαν φεβ μαρ απρ μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή δημοσίευση δημοσιεύθηκε δημοσιεύτηκε ενημέρωση ενημερώθηκε τελευταία πριν ώρες λεπτά πμ μμ",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв фев мар апр июн июл авг сен окт ноя дек понедельник вторник среда четверг пятница суббота воскресенье в г года опубликовано обновлено дата публикации назад часов часа час минут минуты сегодня вчера мск размещено изменено последнее обновление",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня понеділок вівторок середа четвер пятниця субота неділя опубліковано оновлено дата публікації о р року тому годин години хвилин сьогодні вчора",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar yayınlanma yayınlandı yayın güncelleme güncellendi güncellenme tarihi son saat önce dakika gün bugün dün oluşturulma giriş",
    "يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد نشر نشرت تم آخر تحديث في الساعة منذ ساعات ساعة دقيقة دقائق أيام اليوم أمس ص م تاريخ النشر",
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר יום ראשון שני שלישי רביעי חמישי שישי שבת פורסם עודכן לפני שעות דקות היום אתמול בשעה",
    "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند ژانویه فوریه آوریل ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر شنبه یکشنبه دوشنبه سه چهارشنبه پنجشنبه جمعه ساعت منتشر شده به روز رسانی انتشار تاریخ پیش دقیقه",
    "जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर नवंबर नवम्बर दिसंबर दिसम्बर सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार प्रकाशित अपडेट अपडेटेड पब्लिश्ड पहले घंटे मिनट बजे को आज कल",
    "januari februari maret mei juni juli agustus oktober desember senin selasa rabu kamis jumat sabtu minggu wib wita wit dipublikasikan diterbitkan diperbarui terbit pukul yang lalu jam menit hari ini kemarin tanggal",
    "tháng ngày năm thứ hai ba tư sáu bảy chủ nhật lúc giờ phút trước cập nhật đăng xuất bản gmt hôm nay qua sáng chiều",
    "发布 发布时间 更新 更新时间 发表于 发布于 时间 日期 年 月 日 时 分 星期一 星期二 星期三 星期四 星期五 星期六 星期日 上午 下午 小时前 分钟前 天前 年月日 北京时间 發布 發佈 更新時間 發布時間 發表於 時間 時 星期 小時前 分鐘前 最後更新",
    "公開 更新日 公開日 投稿日 配信 掲載 付 曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 午前 午後 最終更新 時間前 分前 火 水 木 金 土",
    "입력 수정 등록 게재 승인 기사입력 최종수정 업데이트 오전 오후 년 월 일 시 분 월요일 화요일 수요일 목요일 금요일 토요일 일요일 시간 전 발행",
];

/// Those of them that say no time by themselves.
const WEAK: &str = "a p m of at on the an st nd rd th day days week weeks month months year years hour hours hr hrs minute \
    minutes min mins first last time so do di am um vom den der stunde stunden minuten tag tagen seit h le à il y heure \
    heures minutes jours de del el las la hora horas minutos día días ore ora minuti giorni alle em dias às no por om uur \
    uren dagen op door timmar minuter dagar för timer minutter dager dag kl timer dage går i w v o r g la perce napja ma \
    ore minute zile ώρες λεπτά в г часов часа час минут минуты году saat dakika gün son ساعة ساعات دقيقة دقائق أيام في م ص \
    שעות דקות יום ساعت دقیقه سه घंटे मिनट को jam menit hari giờ phút hai ba tư sáu bảy chủ nhật thứ qua date data et";

/// The rule that takes such lines.
pub(super) const LINE: &str = "time-line";

/// Leaves the times of a live blog's entries out of what was found; those set like them, too.
pub(super) fn keep_entries<T>(work: &Work, found: &mut Vec<T>, of: fn(&T) -> (&str, NodeId)) {
    let set_like = |node| work.story.tag(node);
    let lines = || found.iter().map(of).filter(|(rule, _)| *rule == LINE);
    let is_between = |node| !work.facts.is_head(node) && !work.facts.is_tail(node);
    let entries: Vec<NodeId> = lines().map(|(_, n)| n).filter(|&n| is_between(n)).collect();
    if let [first, _, _, ..] = entries[..] {
        let tag = set_like(first);
        found.retain(|item| {
            let (rule, node) = of(item);
            rule != LINE || set_like(node) != tag
        });
    }
}

/// Whether the node is a whole line of such words and at least a number, and no heading. A number alone
/// says nothing.
pub(super) fn is_time_line(work: &Work, node: NodeId) -> bool {
    let fact = work.facts[node];
    if fact.nodes > 60 || !work.is_line(node, MOST) {
        return false;
    }
    if work.heading(node).is_some() || fact.linked > 0 || is_item(work, node) {
        return false;
    }
    let text = normal(&work.story.text_of(node));
    // `4 out of 5` is a rating, though October is `out` in Portuguese.
    text.contains('#') && text.len() > 2 && !text.contains(" out of ") && says_a_time(&text)
}

/// Whether it is an item of a list, or holds a row of a table with more than one cell, or several terms: opening hours.
fn is_item(work: &Work, node: NodeId) -> bool {
    let is_row = |n: NodeId| {
        let is_cell = |n: &NodeId| matches!(&**work.story.tag(*n), "td" | "th");
        &**work.story.tag(n) == "tr" && work.story.children(n).filter(is_cell).nth(1).is_some()
    };
    let is_term = |n: &NodeId| &**work.story.tag(*n) == "dt";
    match &**work.story.tag(node) {
        "li" | "dd" | "summary" | "label" => true,
        // So does a box around one.
        _ => {
            work.story.elements(node).any(is_row)
                || work.story.elements(node).filter(is_term).nth(1).is_some()
        }
    }
}

/// Whether all words are of such lines, and one of them is more than a unit or a small word.
fn says_a_time(text: &str) -> bool {
    let mut says = false;
    for word in text.split([' ', '#']).filter(|w| !w.is_empty()) {
        if !TIME_WORDS.contains(word) {
            return false;
        }
        says |= !WEAK_WORDS.contains(word);
    }
    says
}

static TIME_WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| WORDS.iter().flat_map(|line| line.split(' ')).collect());

static WEAK_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| WEAK.split(' ').collect());
