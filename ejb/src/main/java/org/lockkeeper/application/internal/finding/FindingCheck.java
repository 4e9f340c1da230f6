package org.lockkeeper.application.internal.finding;

import java.util.List;
import org.lockkeeper.application.Finding;

/** Looks at one subject. A {@code @Dependent} bean; called within a transaction. */
public interface FindingCheck {

    /** What is to be told; empty where all is well. */
    List<Finding> check();
}
