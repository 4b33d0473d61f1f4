package org.openkepu.publicsite.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityViews;
import org.openkepu.activity.PublishedActivity;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.sheet.Guard;
import org.openkepu.shared.web.Beijing;
import org.openkepu.shared.web.QrPicture;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything published of a year as one CSV that spreadsheets open (UTF-8 with its mark): public facts only, never a person. */
@Controller
class OpenData {

    /** The columns in words; the same in every language, so that programs can rely on them. */
    static final List<String> COLUMNS = List.of(
            "编号", "活动名称", "主办单位", "认证类别", "省", "市", "县", "地址", "线上地址", "开始时间", "结束时间", "举办方式", "活动形式", "主题板块", "面向人群",
            "预计参与人次", "归口单位", "食品安全", "免费", "无障碍", "发布时间", "网页");

    private final Campaigns campaigns;
    private final ActivityViews views;
    private final Regions regions;
    private final Authorities authorities;
    private final Beijing beijing;

    OpenData(Campaigns campaigns, ActivityViews views, Regions regions, Authorities authorities, Beijing beijing) {
        this.campaigns = campaigns;
        this.views = views;
        this.regions = regions;
        this.authorities = authorities;
        this.beijing = beijing;
    }

    @GetMapping("/activities.csv")
    void csv(@RequestParam @Nullable String year, HttpServletResponse response) throws IOException {
        Campaign campaign = campaign(year);
        String page = QrPicture.address("/activities/");
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"openkepu-activities-" + campaign.year() + ".csv\"");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(COLUMNS);
        views.each(campaign.year(), activity -> csv.writeRecord(cells(activity, campaign, page)));
        csv.flush();
    }

    private Campaign campaign(@Nullable String year) {
        return year == null || year.isBlank()
                ? campaigns.current()
                : year.matches("[0-9]{4}")
                        ? campaigns.ofYear(Integer.parseInt(year)).orElseThrow(NotFound::new)
                        : unknown();
    }

    private static Campaign unknown() {
        throw new NotFound();
    }

    private List<String> cells(PublishedActivity activity, Campaign campaign, String page) {
        var line = activity.line();
        var path = regions.path(line.regionCode());
        var cells = new ArrayList<String>(COLUMNS.size());
        cells.add(line.number());
        cells.add(line.title());
        cells.add(line.unitName());
        cells.add(line.certified() == null ? "" : line.certified().name());
        for (RegionLevel level : List.of(RegionLevel.PROVINCE, RegionLevel.CITY, RegionLevel.COUNTY)) {
            cells.add(path.stream()
                    .filter(region -> region.level() == level)
                    .map(Region::name)
                    .findFirst()
                    .orElse(""));
        }
        cells.add(said(activity.address()));
        cells.add(said(activity.url()));
        cells.add(beijing.minute(line.startsAt()));
        cells.add(beijing.minute(line.endsAt()));
        cells.add(
                switch (line.mode()) {
                    case OFFLINE -> "线下";
                    case ONLINE -> "线上";
                    case BOTH -> "线上线下结合";
                });
        cells.add(name(campaign.forms(), activity.form()));
        cells.add(name(campaign.themes(), activity.theme()));
        cells.add(String.join(
                "、",
                activity.audiences().stream()
                        .map(code -> name(campaign.audiences(), code))
                        .toList()));
        cells.add(String.valueOf(activity.expectedPersonTimes()));
        cells.add(authorities.find(activity.authorityId()).map(Authority::name).orElse(""));
        cells.add(yes(activity.foodSafety()));
        cells.add(yes(activity.free()));
        cells.add(yes(activity.barrierFree()));
        cells.add(beijing.second(activity.publishedAt()));
        cells.add(page + line.number());
        return cells.stream().map(Guard::set).toList();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String yes(@Nullable Boolean value) {
        return value == null ? "" : value ? "是" : "否";
    }

    private static String name(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::name)
                .findFirst()
                .orElse(code);
    }
}
