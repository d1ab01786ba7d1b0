import type { QualityPage } from "../../api/quality";
import { EvidenceCard } from "../../shared/evidence/EvidenceCard";
import { AskedPage } from "../../shared/frame/AskedPage";
import { daysQuery, hrefWith, parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";
import { FindingCard } from "./FindingCard";
import "./quality.css";

/** One finding and the issues in which it shows. */
export function FindingPage({ code }: { code: string }) {
  const { query } = usePlace();
  const filter = parseFilter(query);
  const findingOf = (page: QualityPage) => page.findings.find((finding) => finding.code === code);
  return (
    <AskedPage<QualityPage>
      title="Finding"
      titleOf={(page) => findingOf(page)?.title ?? "Finding"}
      above={<a href={hrefWith("/data-quality", filter)}>Data quality</a>}
      path={`/api/data-quality/page${daysQuery(filter, { code })}`}
      byDays
    >
      {(page) => {
        const finding = findingOf(page);
        return (
          <>
            {finding && <FindingCard finding={finding} />}
            {page.evidence && (
              <EvidenceCard
                path={`/api/data-quality/${code}/issues${daysQuery(filter)}`}
                file={code}
                title="Issues in which it shows"
                first={page.evidence}
              />
            )}
          </>
        );
      }}
    </AskedPage>
  );
}
